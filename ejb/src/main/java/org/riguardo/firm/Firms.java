package org.riguardo.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;

/** The firms of this installation; a firm that is asked for the first time gets its row from the configuration. */
@ApplicationScoped
public class Firms {

    @Inject
    private Database database;

    @Inject
    private FirmConfig config;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static Firms of(Database database, FirmConfig config, Clock clock) {
        Firms firms = new Firms();
        firms.database = database;
        firms.config = config;
        firms.clock = clock;
        return firms;
    }

    /** The firm with that id, made from the configuration if it has no row yet. */
    public Firm get(String id) {
        return database.with(handle -> find(handle, id).orElseGet(() -> create(handle, id)));
    }

    /** The numbers by which the firm's own invoices are known; unset while it has none. */
    public OwnNumbers ownNumbers(String id) {
        return new OwnNumbers(Set.copyOf(database.with(handle -> new FirmNumberRows(handle, id).list())));
    }

    /** The ids of all firms that have a row. */
    public List<String> ids() {
        return database.with(handle -> handle.createQuery("select id from firm order by id")
                .mapTo(String.class)
                .list());
    }

    /** Moves the ledger's day forward, never back: a snapshot moves the day of statements, documents the other one. */
    public void ledgerKnownUpTo(String id, LocalDate day, boolean snapshot) {
        String column = snapshot ? "snapshot_day" : "ledger_day";
        database.use(handle -> {
            handle.createUpdate("update firm set " + column + " = :day where id = :id and (" + column + " is null or "
                            + column + " < :day)")
                    .bind("day", day)
                    .bind("id", id)
                    .execute();
            find(handle, id).map(Firm::day).ifPresent(known -> noteDay(handle, id, known));
        });
    }

    /** Sets the ledger's days to what is known after an import was taken back; null where nothing is known any more. */
    public void ledgerKnownOnlyUpTo(String id, @Nullable LocalDate documents, @Nullable LocalDate statements) {
        database.use(handle -> {
            handle.createUpdate("update firm set ledger_day = :documents, snapshot_day = :statements where id = :id")
                    .bind("documents", documents)
                    .bind("statements", statements)
                    .bind("id", id)
                    .execute();
            find(handle, id).map(Firm::day).ifPresent(known -> noteDay(handle, id, known));
        });
    }

    private void noteDay(Handle handle, String id, LocalDate day) {
        handle.createUpdate("insert into ledger_day_change (firm_id, known_at, ledger_day) select :id, :now, :day"
                        + " from (values (1)) one (n) where not exists (select 1 from ledger_day_change h"
                        + " where h.firm_id = :id and (h.known_at >= :now or (h.ledger_day = :day and h.known_at ="
                        + " (select max(l.known_at) from ledger_day_change l where l.firm_id = :id))))")
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("day", day)
                .execute();
    }

    private static Optional<Firm> find(Handle handle, String id) {
        return handle.createQuery("select id, name, zone, default_owner, default_partner, ledger_day, snapshot_day"
                        + " from firm where id = :id")
                .bind("id", id)
                .mapTo(Firm.class)
                .findOne();
    }

    private Firm create(Handle handle, String id) {
        Firm firm = config.asFirm(id);
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into firm (id, name, zone, default_owner, default_partner)"
                                + " values (:id, :name, :zone, :owner, :partner)",
                        row -> row.bind("id", id)
                                .bind("name", firm.name())
                                .bind("zone", firm.zone().getId())
                                .bind("owner", firm.defaultOwner())
                                .bind("partner", firm.defaultPartner()));
        return firm;
    }
}
