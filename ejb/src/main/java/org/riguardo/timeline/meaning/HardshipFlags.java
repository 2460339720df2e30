package org.riguardo.timeline.meaning;

import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Flag;
import org.riguardo.db.Database;

/** What staff say when they look at a hardship again: that it still holds is a flag of the client from that day on, which a later word takes off. */
final class HardshipFlags {

    private final Handle handle;
    private final String firm;
    private final LocalDate today;

    HardshipFlags(Handle handle, String firm, LocalDate today) {
        this.handle = handle;
        this.firm = firm;
        this.today = today;
    }

    void stillSo(String finding, Collection<String> clients) {
        lift(finding);
        for (String client : clients) {
            handle.createUpdate("insert into client_flag (id, firm_id, client_id, flag, since, finding_id)"
                            + " values (:id, :firm, :client, :flag, :today, :finding)")
                    .bind("id", Database.newId())
                    .bind("firm", firm)
                    .bind("client", client)
                    .bind("flag", Flag.HARDSHIP.name())
                    .bind("today", today)
                    .bind("finding", finding)
                    .execute();
        }
    }

    void lift(String finding) {
        handle.createUpdate("update client_flag set lifted = :today where firm_id = :firm and finding_id = :finding"
                        + " and lifted is null")
                .bind("today", today)
                .bind("firm", firm)
                .bind("finding", finding)
                .execute();
    }
}
