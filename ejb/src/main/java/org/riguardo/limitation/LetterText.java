package org.riguardo.limitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letter's words, from {@code letter_it.txt} and {@code letter_en.txt}; what is filled in is never read as a place to fill. */
record LetterText(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    /** The words in that language; in Italian where there are none. */
    static LetterText in(String language) {
        String name = "letter_" + ("en".equals(language) ? "en" : "it") + ".txt";
        try (InputStream stream = Objects.requireNonNull(LetterText.class.getResourceAsStream(name), name)) {
            String[] parts = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new LetterText(parts[0].strip(), parts[1].strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    LetterText filled(Map<String, String> values) {
        return new LetterText(fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)), place.group(1))));
    }
}
