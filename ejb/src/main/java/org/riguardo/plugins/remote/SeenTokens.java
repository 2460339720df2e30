package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.sign.Replays;

/** Remembers in the database which tokens came, for all servers, until they are over. */
@ApplicationScoped
public class SeenTokens implements Replays {

    private static final String THERE = "23505";

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static SeenTokens of(Database database, InTransaction transactions, Clock clock) {
        SeenTokens seen = new SeenTokens();
        seen.database = database;
        seen.transactions = transactions;
        seen.clock = clock;
        return seen;
    }

    @Override
    public boolean first(String issuer, String jti, Instant until) {
        String mine = issuer.length() > 200 ? issuer.substring(0, 200) : issuer;
        try {
            return transactions.call(() -> database.with(handle -> {
                handle.createUpdate("delete from token_seen where ends_at < :now")
                        .bind("now", clock.instant())
                        .execute();
                handle.createUpdate("insert into token_seen (issuer, jti, ends_at) values (:issuer, :jti, :until)")
                        .bind("issuer", mine)
                        .bind("jti", jti)
                        .bind("until", until)
                        .execute();
                return true;
            }));
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException sql && THERE.equals(sql.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }
}
