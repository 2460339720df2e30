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

    public static void erase(TestDatabase database, String client, Instant now) {
        try {
            Prints prints = Prints.of(null, Files.createTempDirectory("erasure"));
            database.handle().useTransaction(handle -> new Erasing(handle, TestDatabase.FIRM, client, prints)
                    .run("giulia", now));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
