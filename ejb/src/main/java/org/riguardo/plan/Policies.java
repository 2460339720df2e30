package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import org.riguardo.db.Database;
import org.riguardo.json.PolicyJson;
import org.riguardo.policy.PolicySettings;

/** The policy in force for a firm; version 0 is the policy as shipped. */
@ApplicationScoped
public class Policies {

    @Inject
    private Database database;

    /** The same outside a server. */
    public static Policies of(Database database) {
        Policies policies = new Policies();
        policies.database = database;
        return policies;
    }

    /**
     * The version in force, which stays in force until the transaction ends: whoever changes the policy waits until then. It is the last lock that a
     * transaction takes.
     */
    public Version hold(String firm) {
        database.use(handle -> PolicyGate.enter(handle, firm));
        return current(firm);
    }

    /** The version in force. */
    public Version current(String firm) {
        return database.with(handle -> handle.createQuery("select version, document from policy_version"
                                + " where firm_id = :firm order by version desc limit 1")
                        .bind("firm", firm)
                        .map((row, context) -> new Version(
                                row.getInt("version"), PolicyJson.read(new StringReader(row.getString("document")))))
                        .findOne())
                .orElseGet(() -> new Version(0, PolicySettings.defaults()));
    }

    /** A policy and its number within the firm. */
    public record Version(int number, PolicySettings settings) {}
}
