package org.riguardo.desk.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.TonePackFile;

/** The tone packs that come with the product, to be registered like those of a plugin. */
final class BuiltInPacks {

    private static final List<TonePack> PACKS = List.of(read("riguardo-it.tone"), read("riguardo-en.tone"));

    private BuiltInPacks() {}

    /** All of them, in the order in which they are asked for a text. */
    static List<TonePack> all() {
        return PACKS;
    }

    private static TonePack read(String name) {
        try (InputStream stream = BuiltInPacks.class.getResourceAsStream(name)) {
            return TonePackFile.read(
                    name, new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
