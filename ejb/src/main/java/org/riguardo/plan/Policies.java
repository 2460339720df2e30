package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.function.Function;
import org.riguardo.db.Database;
import org.riguardo.json.PolicyJson;
import org.riguardo.plugins.rules.Added;
import org.riguardo.plugins.rules.ContactRules;
import org.riguardo.policy.PolicySettings;

/** The policy in force for a firm, with what its plugins add; version 0 is the policy as shipped. */
@ApplicationScoped
public class Policies {

    @Inject
    private Database database;

    @Inject
    private ContactRules rules;

    private Function<String, Added> added = firm -> rules.now(firm);
    private Function<String, Added> fresh = firm -> rules.fresh(firm);

    /** The same outside a server, without plugins. */
    public static Policies of(Database database) {
        return of(database, firm -> Added.NONE);
    }

    /** The same outside a server; {@code added} says which rules a firm's plugins add now. */
    public static Policies of(Database database, Function<String, Added> added) {
        Policies policies = new Policies();
        policies.database = database;
        policies.added = added;
        policies.fresh = added;
        return policies;
    }

    /**
     * The version in force, which stays in force until the transaction ends: whoever changes the policy waits until then. It is the last lock that a
     * transaction takes.
     */
    public Version hold(String firm) {
        waitFor(firm);
        return version(firm, fresh);
    }

    /**
     * Waits until nothing of the firm is at its last look, and keeps everything from it until the transaction ends: for whoever changes which rules are asked,
     * before anything else is changed.
     */
    public void waitFor(String firm) {
        database.use(handle -> PolicyGate.enter(handle, firm));
    }

    /** The version in force, with the rules that the firm's plugins add now. */
    public Version current(String firm) {
        return version(firm, added);
    }

    private Version version(String firm, Function<String, Added> rulesOf) {
        Version saved = saved(firm);
        Added now = rulesOf.apply(firm);
        return new Version(saved.number(), saved.settings().adding(now.rules()), now.print());
    }

    private Version saved(String firm) {
        return database.with(handle -> handle.createQuery("select version, document from policy_version"
                                + " where firm_id = :firm order by version desc limit 1")
                        .bind("firm", firm)
                        .map((row, context) -> new Version(
                                row.getInt("version"), PolicyJson.read(new StringReader(row.getString("document")))))
                        .findOne())
                .orElseGet(() -> new Version(0, PolicySettings.defaults()));
    }

    /**
     * A policy and its number within the firm.
     *
     * @param added the print of its added rules; empty without any
     */
    public record Version(int number, PolicySettings settings, String added) {

        /** The same without added rules. */
        public Version(int number, PolicySettings settings) {
            this(number, settings, "");
        }
    }
}
