package org.riguardo.clients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;

/** Proposes pairs of clients, but for those of which a person said that they are two. */
final class ProposalRows {

    private static final int MOST = 500;
    private static final int AT_ONCE = 500;
    private static final Comparator<ClientSide> KNOWN_BETTER = Comparator.comparingInt(
                    (ClientSide side) -> side.agreements() > 0 ? 1 : 0)
            .thenComparingInt(side -> side.vatId() != null ? 1 : 0)
            .thenComparingInt(ClientSide::contacts)
            .thenComparingInt(ClientSide::items)
            .thenComparing(ClientSide::id, Comparator.reverseOrder());

    private final Handle handle;
    private final String firm;

    ProposalRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /**
     * The likeliest first. Only clients that share a number or a name are looked at closely; of very many as many as anybody goes
     * through at a time, and the others follow when something was said of these.
     */
    List<Pairs.Pair> pairs() {
        Set<Set<String>> apart = new HashSet<>();
        handle.createQuery("select one_id, other_id from client_apart where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> apart.add(Set.of(row.getString("one_id"), row.getString("other_id"))))
                .list();
        ProfileRows profiles = new ProfileRows(handle, firm);
        List<Pairs.Candidate> candidates = Pairs.candidates(profiles.named()).stream()
                .filter(candidate -> !apart.contains(candidate.ids()))
                .toList();
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (int from = 0; from < candidates.size() && pairs.size() < MOST; from += AT_ONCE) {
            List<Pairs.Candidate> some = candidates.subList(from, Math.min(from + AT_ONCE, candidates.size()));
            pairs.addAll(Pairs.likely(some, profiles.of(Pairs.ids(some))));
        }
        pairs.sort(Pairs.ORDER);
        return pairs.subList(0, Math.min(MOST, pairs.size()));
    }

    Proposal proposal(Pairs.Pair pair) {
        SideRows sides = new SideRows(handle, firm);
        ClientSide one = sides.of(pair.one().id());
        ClientSide other = sides.of(pair.other().id());
        return new Proposal(
                one,
                other,
                pair.likeness().score(),
                pair.likeness().reasons().stream().map(Reasons::of).toList(),
                KNOWN_BETTER.compare(one, other) >= 0 ? one.id() : other.id());
    }

    /** Notes that two clients are two. */
    void apart(Caller caller, String one, String other, Instant now) {
        ClientRow.lock(handle, firm, one);
        ClientRow.lock(handle, firm, other);
        if (one.equals(other)) {
            throw new InputProblem("clientId", "Servono due clienti diversi.", "Two different clients are needed.");
        }
        boolean inOrder = one.compareTo(other) < 0;
        handle.createUpdate(
                        "insert into client_apart (firm_id, one_id, other_id, said_at, said_by)"
                                + " select cast(:firm as varchar(64)), cast(:one as varchar(36)), cast(:other as varchar(36)),"
                                + " :now, cast(:by as varchar(100)) from (values (1)) v (n) where not exists"
                                + " (select 1 from client_apart a where a.firm_id = :firm and a.one_id = :one and a.other_id = :other)")
                .bind("firm", firm)
                .bind("one", inOrder ? one : other)
                .bind("other", inOrder ? other : one)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
    }

    /** Takes that back. */
    void maybeOne(String one, String other) {
        handle.createUpdate("delete from client_apart where firm_id = :firm and one_id in (:one, :other)"
                        + " and other_id in (:one, :other)")
                .bind("firm", firm)
                .bind("one", one)
                .bind("other", other)
                .execute();
    }
}
