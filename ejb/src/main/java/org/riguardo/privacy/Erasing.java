package org.riguardo.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.Prints;

/**
 * Erases what is kept about one client, in the running transaction: what the law has kept stays, restricted to that purpose, and
 * nothing that is read in later brings the rest back.
 */
final class Erasing {

    private final Handle handle;
    private final String firm;
    private final String client;
    private final Prints prints;

    Erasing(Handle handle, String firm, String client, Prints prints) {
        this.handle = handle;
        this.firm = firm;
        this.client = client;
        this.prints = prints;
    }

    /**
     * What was done.
     *
     * @param rows how many rows of each table were there, by table
     * @param keptUntil the last day on which what the law has kept stays readable; null where nothing has to be kept
     */
    record Done(Map<String, Long> rows, @Nullable LocalDate keptUntil) {}

    Done run(String who, Instant now) {
        handle.createQuery("select id from client where firm_id = :firm and id = :client for update")
                .bind("firm", firm)
                .bind("client", client)
                .mapTo(String.class)
                .one();
        PersonalScope.fill(handle, firm, client);
        check();
        LocalDate keptUntil = KeptByLaw.until(handle);
        List<String> words = PersonalWords.of(handle, firm);
        Map<String, Long> rows = new LinkedHashMap<>();
        PersonalRows reader = new PersonalRows(handle);
        Registry.get().ofClients().forEach(table -> rows.put(table.name(), reader.count(table)));
        rows.values().removeIf(count -> count == 0);
        ErasedMarks.keep(handle, firm, prints);
        new SharedRows(handle, firm).leaveToOthers();
        Tombstones.before(handle, now);
        Registry.get().ofClients().forEach(this::erase);
        Tombstones.after(handle);
        new Traces(handle, firm).remove(words);
        if (keptUntil == null) {
            new Anonymising(handle).inScope(firm);
        }
        ErasedRows.insert(handle, firm, client, who, now, keptUntil, rows);
        return new Done(rows, keptUntil);
    }

    private void check() {
        if (ErasedRows.has(handle, client)) {
            throw new InputProblem(
                    "id",
                    "I dati di questo cliente sono già stati cancellati.",
                    "The data of this client were erased already.");
        }
        long leaving = handle.createQuery("select count(*) from outbox_mail where state = 'SENDING' and "
                        + PersonalScope.filled("id in {mail}"))
                .mapTo(Long.class)
                .one();
        if (leaving > 0) {
            throw new InputProblem(
                    "id",
                    "In questo momento sta partendo una mail a questo cliente: riprovare tra un minuto.",
                    "A mail to this client is leaving at this moment: try again in a minute.");
        }
    }

    private void erase(RegisteredTable table) {
        switch (table.ending()) {
            case DELETE -> handle.execute("delete from " + table.name() + " where " + table.condition());
            case CLEAR, KEEP -> new Blanking(handle).empty(table, table.columns(ColumnKind.PERSON, ColumnKind.LINK));
            case NONE -> throw new IllegalStateException(table.name() + " has no rows of a client");
        }
    }
}
