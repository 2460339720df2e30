package org.riguardo.desk.worries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

/** Keeps what worries the clients of one firm, in the transaction of its handle. */
public final class WorryRows {

    private static final String MINE = " where firm_id = :firm and client_id = :client";

    private final Handle handle;
    private final Caller caller;
    private final Instant now;

    public WorryRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
    }

    /** Notes these, those that last already left out; returns the ids of the new ones. */
    public List<String> heard(String clientId, Collection<Worry> worries, LocalDate day, @Nullable String talkId) {
        return worries.stream()
                .distinct()
                .sorted()
                .flatMap(worry -> heard(clientId, worry, day, talkId).stream())
                .toList();
    }

    private Optional<String> heard(String clientId, Worry worry, LocalDate day, @Nullable String talkId) {
        boolean known = handle.createQuery(
                        "select 1 from client_worry" + MINE + " and worry = :worry and over_on is null")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("worry", worry.name())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (known) {
            return Optional.empty();
        }
        String id = Database.newId();
        handle.createUpdate(
                        "insert into client_worry (id, firm_id, client_id, worry, since, interaction_id, noted_at, noted_by)"
                                + " values (:id, :firm, :client, :worry, :since, :talk, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("worry", worry.name())
                .bind("since", day)
                .bind("talk", talkId)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        return Optional.of(id);
    }

    /** Forgets what was heard in a talk that is taken back. */
    public void withdrawOf(String clientId, String talkId) {
        handle.createUpdate("delete from client_worry" + MINE + " and interaction_id = :talk")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("talk", talkId)
                .execute();
    }

    void over(String clientId, String id, @Nullable LocalDate day) {
        int rows = handle.createUpdate("update client_worry set over_on = :day, over_by = :by" + MINE + " and id = :id")
                .bind("day", day)
                .bind("by", day == null ? null : caller.username())
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("id", id)
                .execute();
        if (rows == 0) {
            throw new NotFoundProblem("worry", id);
        }
    }

    List<WorryView> of(String clientId) {
        return handle.createQuery("select id, worry, since, over_on, noted_by from client_worry" + MINE
                        + " order by case when over_on is null then 0 else 1 end, since desc, id")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .map((row, context) -> new WorryView(
                        row.getString("id"),
                        Worry.valueOf(row.getString("worry")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("over_on", LocalDate.class),
                        row.getString("noted_by")))
                .list();
    }
}
