package org.riguardo.plugins.admin;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riguardo.audit.Audit;
import org.riguardo.db.TestServer;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.effects.EffectKeeping;

/** The administration of plugins over a registry of its own, as the administrator marta of the firm {@code studio} has it. */
final class Administration implements AutoCloseable {

    static final String KEY = "com.example.holidays";
    static final Offer.Maker MAKER = (module, context) -> "nothing";

    final PluginHost host;
    final PluginAdmin admin;

    private Administration(PluginHost host) {
        this.host = host;
        this.admin = of(PluginHost.FIRM);
    }

    static Administration on(TestServer server, Path home) {
        return new Administration(PluginHost.on(server, home));
    }

    static Administration safe(TestServer server, Path home) {
        return new Administration(PluginHost.safe(server, home));
    }

    /** The same for the administrator of another firm. */
    PluginAdmin of(String firm) {
        var bean = new PluginAdmin();
        bean.callers = new Callers() {
            @Override
            public Caller current() {
                return new Caller(firm, "marta");
            }
        };
        bean.session = (SessionContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionContext.class}, (proxy, method, args) -> true);
        bean.database = host.database;
        bean.plugins = host.plugins;
        bean.states = host.states;
        bean.policies = Policies.of(host.database);
        bean.log = host.log;
        Audit audit = Audit.of(host.database, host.clock);
        bean.setting = PluginSetting.of(host.settings, host.states, host.log, audit);
        bean.switching = PluginSwitching.of(host.database, host.states, bean.setting, host.log, audit);
        return bean;
    }

    /** Deploys a plugin with a rule, a job that is off, and settings. */
    Offer deploy(String settings) {
        return deploy(settings, "job");
    }

    /** The same, its second module of another type. */
    Offer deploy(String settings, String second) {
        var offer = new Offer(
                DescriptorReader.read(
                        """
                {"key": "%s", "name": {"it": "Ferie", "en": "Holidays"}, "version": "1.2.0", "apiVersion": 1,
                 "vendor": {"name": "Example"}, "settings": [%s], "modules": [
                   {"type": "contact-rule", "key": "august", "class": "example.August"},
                   {"type": "%s", "key": "stars", "class": "example.Stars", "every": "PT1H", "state": "disabled"}]}"""
                                .formatted(KEY, settings, second),
                        Carrier.CODE),
                Carrier.CODE,
                null,
                MAKER);
        host.presence.offer(offer);
        return offer;
    }

    /** Has the plugin's rule keep a gate of one client closed. */
    void closes(String client) {
        host.rows.client(PluginHost.FIRM, client, null);
        host.rows
                .handle()
                .execute(
                        "insert into decision (client_id, firm_id, decided_at, policy_version, rank_action, name, overdue,"
                                + " currency, document, action) values (?, 'studio', ?, 0, 1, ?, 0, 'EUR', '{}', 'NONE')",
                        client,
                        java.sql.Timestamp.from(PluginHost.NOW),
                        client);
        new EffectKeeping(host.rows.handle(), PluginHost.FIRM, Instant.parse("2026-03-03T09:00:00Z"))
                .decided(Map.of(client, Set.of(KEY + ":august")));
    }

    List<String> audited() {
        return host.rows
                .handle()
                .createQuery("select what from audit_entry where who = 'marta' order by id")
                .mapTo(String.class)
                .list();
    }

    @Override
    public void close() {
        host.close();
    }
}
