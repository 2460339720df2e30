package org.riguardo.desk.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.Policies;
import org.riguardo.timeline.meaning.Lexicons;

/** A firm with its drafts on an empty database, on Thursday 5 March 2026 at 10 in Rome. */
final class Desktop implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    final TestDatabase database;
    final Database shared;
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Firms firms;
    final DraftMaking making;
    final DraftViews views;
    private String person = "paolo";

    Desktop() {
        this(TestDatabase.open());
    }

    Desktop(TestDatabase database) {
        this.database = database;
        this.shared = Database.of(Jdbi.create(database.handle().getConnection()));
        this.firms = Firms.of(shared, new FirmConfig(), clock);
        this.making =
                DraftMaking.of(ClientFiles.of(shared, firms), Policies.of(shared), firms, TonePacks.builtIn(), clock);
        this.views = DraftViews.of(making, Lexicons.of(shared, clock));
    }

    Callers callers() {
        return new Callers() {
            @Override
            public Caller current() {
                return new Caller(TestDatabase.FIRM, person);
            }
        };
    }

    DraftKeeping keeping() {
        return DraftKeeping.of(making, views, Audit.of(shared, clock), clock);
    }

    Drafts drafts() {
        return Drafts.of(callers(), shared, making, keeping());
    }

    Editing editing() {
        return Editing.of(callers(), shared, making, keeping());
    }

    Dispatch dispatch() {
        return Dispatch.of(callers(), shared, DraftSending.of(shared, making, views, null));
    }

    Desktop as(String username) {
        person = username;
        return this;
    }

    /** An ordinary client, with an invoice since so many days overdue. */
    String client(String id, int daysOverdue) {
        database.client(TestDatabase.FIRM, id, LocalDate.of(2023, 1, 1));
        database.item(TestDatabase.FIRM, id, id + "-1", TODAY.minusDays(daysOverdue), "1200.00");
        firms.ledgerKnownUpTo(TestDatabase.FIRM, TODAY, true);
        return id;
    }

    void sql(String statement, Object... values) {
        database.handle().execute(statement, values);
    }

    @Override
    public void close() {
        database.close();
    }
}
