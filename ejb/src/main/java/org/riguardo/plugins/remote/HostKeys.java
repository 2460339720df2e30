package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.plugins.sign.HostKey;
import org.riguardo.plugins.sign.Jwks;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;

/** The keys by which each firm signs its requests to services: made when first needed, kept sealed, changed when an administrator says so. */
@ApplicationScoped
public class HostKeys implements SealedColumn.Keeper {

    /** For so long a key is published that signs no more: far longer than any token lives. */
    static final Duration PUBLISHED = Duration.ofDays(7);

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static HostKeys of(Database database, SecretBox box, Clock clock) {
        HostKeys keys = new HostKeys();
        keys.database = database;
        keys.box = box;
        keys.clock = clock;
        return keys;
    }

    /** As whom the firm speaks, in the running transaction. */
    public HostIdentity of(String firm) {
        return database.with(handle -> {
            HostKeyRows rows = new HostKeyRows(handle, firm);
            String id = rows.hostId();
            HostKey key = rows.signing()
                    .map(row -> HostKey.read(
                            row.kid(),
                            box.open(row.sealed(), place(firm, row.kid())).reveal(),
                            row.openKey()))
                    .orElseGet(() -> made(handle, firm));
            return new HostIdentity(id, key);
        });
    }

    /** Signs with a new key from now on; the one before is published for another week. */
    public void rotate(String firm) {
        database.use(handle -> {
            new HostKeyRows(handle, firm).retire(clock.instant());
            made(handle, firm);
        });
    }

    /** The document of public keys, for everybody. */
    public String jwks() {
        return database.with(handle ->
                Jwks.write(HostKeyRows.published(handle, clock.instant().minus(PUBLISHED))));
    }

    private HostKey made(Handle handle, String firm) {
        HostKey key = HostKey.made(Database.newId());
        String sealed = box.seal(Secret.of(key.secretText()), place(firm, key.kid()));
        new HostKeyRows(handle, firm).insert(key, sealed, clock.instant());
        return key;
    }

    private static SecretPlace place(String firm, String kid) {
        return new SecretPlace(firm, kid, "host-key");
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                new SealedColumn("host_key", "sealed", List.of("kid"), (firm, keys) -> place(firm, keys.get(0))));
    }
}
