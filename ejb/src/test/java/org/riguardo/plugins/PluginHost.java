package org.riguardo.plugins;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plugins.guard.PluginThreads;
import org.riguardo.secrets.SecretBox;

/** The registry of plugins on a database of its own, with the firms {@code studio} and {@code altro}. */
public final class PluginHost implements AutoCloseable {

    public static final String FIRM = TestDatabase.FIRM;
    public static final String OTHER = "altro";
    public static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    private static int ticks;

    public final TestDatabase rows;
    public final TestTransactions transactions;
    public final Database database;
    public final Clock clock = new Ticking();
    public final Presence presence;
    public final PluginStates states;
    public final PluginLog log;
    public final SettingValues settings;
    public final Guard guard;
    /** The same with a hundred times the time for each call, for what is not about slow modules. */
    public final Guard patient;

    public final Plugins plugins;
    public final List<PluginsChanged> told = new ArrayList<>();

    private final PluginThreads threads = PluginThreads.with(Thread::new);
    private final Modules modules;

    private PluginHost(TestDatabase rows, Function<Database, List<StoredPlugins>> stored, boolean safe, Path home) {
        this.rows = rows;
        transactions = new TestTransactions(rows.source());
        database = transactions.database();
        presence = Presence.of(this::tell);
        states = PluginStates.of(database, clock, this::tell);
        log = PluginLog.of(database, clock);
        settings = SettingValues.of(database, SecretBox.of(null, home));

        Firms firms = Firms.of(database, new FirmConfig(), clock);
        modules = Modules.of(Instances.of(threads, database, settings, firms, clock), states, log, transactions);
        guard = Guard.of(threads, states, log, transactions);
        patient = new Patient(guard);
        plugins = Plugins.of(presence, modules, states, stored.apply(database), safe);
    }

    public static PluginHost on(TestServer server, Path home) {
        return new PluginHost(open(server), database -> List.of(), false, home);
    }

    /** With plugins that are kept in its database. */
    public static PluginHost on(TestServer server, Path home, Function<Database, List<StoredPlugins>> stored) {
        return new PluginHost(open(server), stored, false, home);
    }

    /** Another server on the database of this one. */
    public PluginHost another(Path home, Function<Database, List<StoredPlugins>> stored) {
        return new PluginHost(rows, stored, false, home);
    }

    public static PluginHost safe(TestServer server, Path home) {
        return new PluginHost(open(server), database -> List.of(), true, home);
    }

    private static TestDatabase open(TestServer server) {
        TestDatabase rows = server.open();
        rows.firm(OTHER);
        return rows;
    }

    private void tell(PluginsChanged change) {
        told.add(change);
        if (plugins != null) {
            plugins.changed(change);
        }
    }

    @Override
    public void close() {
        threads.end();
        rows.close();
    }

    private static final class Patient extends Guard {

        private final Guard guard;

        Patient(Guard guard) {
            this.guard = guard;
        }

        @Override
        public <T, R> R call(Plugged<T> module, Duration limit, Call<T, R> call) throws PluginFailure {
            return guard.call(module, limit.multipliedBy(100), call);
        }

        @Override
        public void succeeded(Plugged<?> module) {
            guard.succeeded(module);
        }

        @Override
        public PluginFailure failed(Plugged<?> module, Sentence why) {
            return guard.failed(module, why);
        }
    }

    /** Each look at it is a second later than the one before. */
    private static final class Ticking extends Clock {

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOW.plusSeconds(ticks++);
        }
    }
}
