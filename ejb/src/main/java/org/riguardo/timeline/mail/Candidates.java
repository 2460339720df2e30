package org.riguardo.timeline.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.privacy.Seen;
import org.riguardo.timeline.mail.WaitingMail.Candidate;

/** Finds for messages the clients that staff may want to choose from, the likeliest first. */
final class Candidates {

    private static final int MOST = 5;
    private static final Comparator<Candidate> LIKELIEST = Comparator.comparing(
                    (Candidate one) -> one.reasons().size())
            .reversed()
            .thenComparing(one -> one.reasons().get(0).reason())
            .thenComparing(Candidate::clientName)
            .thenComparing(Candidate::clientId);

    private final String firm;
    private final OwnSide own;
    private final Handle handle;
    private final MailQuery query;

    Candidates(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
        this.own = OwnSide.of(handle, firm);
        this.query = new MailQuery(handle, firm);
    }

    List<WaitingMail> of(List<MessageView> messages) {
        List<String> ids = messages.stream().map(MessageView::id).toList();
        Map<String, Clues> clues =
                new ClueRows(handle, firm).of(ids).stream().collect(Collectors.toMap(Clues::messageId, one -> one));
        Evidence evidence = new EvidenceRows(handle, firm, own).aboutKept(clues.values(), Set.of());
        Map<String, Map<String, List<LinkReason>>> found = new HashMap<>();
        Set<String> clients = new HashSet<>();
        clues.forEach((id, one) -> {
            found.put(id, Whose.candidates(one, evidence));
            clients.addAll(found.get(id).keySet());
        });
        Map<String, String> names = new HashMap<>();
        query.each(
                "select id, name from client where firm_id = :firm and merged_into is null"
                        + Seen.OTHERS.and("client.id") + " and " + query.among("id"),
                clients,
                row -> names.put(row.getString(1), row.getString(2)));
        Map<String, Integer> others = others(clues.values());
        List<WaitingMail> waiting = new ArrayList<>();
        for (MessageView message : messages) {
            List<String> addresses = clues.get(message.id()).addresses();
            List<Candidate> candidates = new ArrayList<>();
            found.get(message.id()).forEach((client, reasons) -> {
                if (names.containsKey(client) && !client.equals(message.clientId())) {
                    candidates.add(new Candidate(client, names.get(client), reasons));
                }
            });
            candidates.sort(LIKELIEST);
            int more = addresses.size() == 1 ? others.getOrDefault(addresses.get(0), 1) - 1 : 0;
            waiting.add(new WaitingMail(
                    message,
                    addresses,
                    candidates.stream().limit(MOST).toList(),
                    domain(addresses),
                    Math.max(0, more)));
        }
        return waiting;
    }

    /** The domain that assigning may teach; null where it would say nothing. */
    private @org.jspecify.annotations.Nullable String domain(List<String> addresses) {
        if (addresses.size() != 1) {
            return null;
        }
        String domain = OwnSide.domain(addresses.get(0));
        return OwnSide.tells(domain) && !own.domains().contains(domain) ? domain : null;
    }

    private Map<String, Integer> others(Iterable<Clues> clues) {
        Set<String> addresses = new HashSet<>();
        clues.forEach(one -> addresses.addAll(one.addresses()));
        Map<String, Integer> counts = new HashMap<>();
        query.each(
                "select a.address, count(*) from mail_address a join mail_message m on m.id = a.message_id and m.waiting"
                        + " where a.firm_id = :firm and " + query.among("a.address") + " group by a.address",
                addresses,
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }
}
