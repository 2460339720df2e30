package org.riguardo.privacy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.riguardo.db.TestDatabase;
import org.riguardo.secrets.Prints;

/** Erases a client for tests of what is read in later. */
public final class TestErasure {

    private TestErasure() {}

    /** With a key that nobody has afterwards. */
    public static void erase(TestDatabase database, String client, Instant now) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        erase(database, client, now, Prints.of(Base64.getEncoder().encodeToString(key), Path.of("unused")));
    }

    public static void erase(TestDatabase database, String client, Instant now, Prints prints) {
        database.handle()
                .useTransaction(handle -> new Erasing(handle, TestDatabase.FIRM, client, prints).run("giulia", now));
    }
}
