package org.riguardo.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of words ({@code .lexicon}) or of rules ({@code .rules}), built in or a firm's own. */
public record DataFile(String name, String text) {

    static DataFile builtIn(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the module");
            }
            return new DataFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean holdsRules() {
        return name.endsWith(".rules");
    }
}
