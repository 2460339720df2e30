package org.riguardo.desk.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The product's texts as they stand in their file. */
final class BuiltInPacksText {

    private BuiltInPacksText() {}

    static String english() {
        try (InputStream stream = BuiltInPacks.class.getResourceAsStream("riguardo-en.tone")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
