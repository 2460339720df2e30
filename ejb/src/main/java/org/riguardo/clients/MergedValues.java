package org.riguardo.clients;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the remaining client takes over of the other: what it has not itself, the earlier day since which it is a client, and of
 * two clearings of hardship only what covers the hardships of both.
 */
final class MergedValues {

    private final Handle handle;
    private final Journal journal;
    private final ClientRow survivor;
    private final ClientRow merged;

    MergedValues(Handle handle, Journal journal, ClientRow survivor, ClientRow merged) {
        this.handle = handle;
        this.journal = journal;
        this.survivor = survivor;
        this.merged = merged;
    }

    void apply(ZoneId zone) {
        hand("vat_id", survivor.vatId(), merged.vatId());
        hand("tax_code", survivor.taxCode(), merged.taxCode());
        hand("code", survivor.code(), merged.code());
        hand("name_key", survivor.nameKey(), merged.nameKey());
        fill("partner", survivor.partner(), merged.partner());
        fill("fixed_group", survivor.fixedGroup(), merged.fixedGroup());
        fill("phone", survivor.phone(), merged.phone());
        change("since", survivor.since(), earlier(survivor.since(), merged.since()));
        change("hardship_cleared", survivor.hardshipCleared(), cleared(zone));
        journal.change("client", merged.id(), "merged_into", null, survivor.id());
        handle.createQuery("select id from client where merged_into = :id order by id")
                .bind("id", merged.id())
                .mapTo(String.class)
                .list()
                .forEach(id -> journal.change("client", id, "merged_into", merged.id(), survivor.id()));
    }

    /** A number by which files name a client may stand on one row only. */
    private void hand(String column, @Nullable String own, @Nullable String other) {
        if (own == null && other != null) {
            journal.change("client", merged.id(), column, other, null);
            journal.change("client", survivor.id(), column, null, other);
        }
    }

    private void fill(String column, @Nullable String own, @Nullable String other) {
        if (own == null) {
            journal.change("client", survivor.id(), column, null, other);
        }
    }

    private void change(String column, @Nullable LocalDate before, @Nullable LocalDate after) {
        journal.change("client", survivor.id(), column, text(before), text(after));
    }

    private @Nullable LocalDate cleared(ZoneId zone) {
        if (uncovered(survivor, zone) || uncovered(merged, zone)) {
            return null;
        }
        LocalDate one = survivor.hardshipCleared();
        LocalDate other = merged.hardshipCleared();
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    /** Whether the client told of a hardship that nobody has called cleared since. */
    private boolean uncovered(ClientRow client, ZoneId zone) {
        LocalDate cleared = client.hardshipCleared();
        LocalDate from = cleared == null ? LocalDate.of(1900, 1, 1) : cleared.plusDays(1);
        return handle.createQuery("select count(*) from interaction where client_id = :client and withdrawn_at is null"
                                + " and signals like '%HARDSHIP%' and at >= :from")
                        .bind("client", client.id())
                        .bind("from", from.atStartOfDay(zone).toInstant())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
