package org.riguardo.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import org.riguardo.db.TestDatabase;
import org.riguardo.secrets.Prints;

/** Erases a client for tests of what is read in later. */
public final class TestErasure {

    private TestErasure() {}

    /** With a key that nobody has afterwards. */
    public static void erase(TestDatabase database, String client, Instant now) {
        try {
            erase(database, client, now, Prints.of(null, Files.createTempDirectory("erasure")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static void erase(TestDatabase database, String client, Instant now, Prints prints) {
        database.handle()
                .useTransaction(handle -> new Erasing(handle, TestDatabase.FIRM, client, prints).run("giulia", now));
    }
}
