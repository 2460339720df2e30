package org.riguardo.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what it says, as the files of labelled sentences hold it.
 *
 * @param purposes whether its labels also say what it is about where that is not money
 */
record Labelled(
        String place,
        Voice voice,
        String subject,
        List<Label> labels,
        String text,
        LocalDate day,
        boolean heldOut,
        boolean purposes) {

    private static final List<String> PURPOSES = List.of("ADMIN", "SUPPORT", "COURTESY");

    private static final Pattern LINE = Pattern.compile("(IN|OUT|NOTE)\\s*(?:\\[(.*?)])?\\s*\\|([^|]*)\\|\\s*(.*)");

    record Label(String kind, @Nullable LocalDate day, @Nullable BigDecimal amount) {

        static Label of(String text) {
            String[] words = text.trim().split("\\s+");
            LocalDate day = null;
            BigDecimal amount = null;
            for (String word : Arrays.copyOfRange(words, 1, words.length)) {
                if (word.contains("-")) {
                    day = LocalDate.parse(word);
                } else {
                    amount = new BigDecimal(word);
                }
            }
            return new Label(words[0], day, amount);
        }
    }

    static List<Labelled> all(String name) {
        List<Labelled> all = new ArrayList<>();
        LocalDate day = LocalDate.EPOCH;
        int number = 0;
        boolean opened = false;
        boolean purposes = true;
        for (String line : read(name).split("\n")) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (line.startsWith("day ")) {
                day = LocalDate.parse(line.substring(4).trim());
            } else if (matcher.matches()) {
                List<Label> labels = Arrays.stream(matcher.group(3).split(";"))
                        .map(String::trim)
                        .filter(label -> !label.equals("-"))
                        .map(Label::of)
                        .toList();
                String subject = matcher.group(2) == null ? "" : matcher.group(2);
                boolean heldOut = !opened && all.size() % 3 == 2;
                all.add(new Labelled(
                        name + ", line " + number,
                        Voice.valueOf(matcher.group(1)),
                        subject,
                        labels,
                        matcher.group(4),
                        day,
                        heldOut,
                        purposes));
            } else if (line.equals("all for development")) {
                opened = true;
            } else if (line.equals("signals alone")) {
                purposes = false;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException(name + ", line " + number + ": write voice | labels | text");
            }
        }
        return all;
    }

    private static String read(String name) {
        try (InputStream in = Labelled.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether its labels tell of that kind. */
    boolean tellsOf(String kind) {
        return purposes || !PURPOSES.contains(kind);
    }

    boolean says(String kind) {
        boolean impliesMoney = kind.equals("MONEY")
                && labels.stream().anyMatch(label -> List.of("PROMISE", "DEFERRAL_REQUEST", "PAID_CLAIM", "DISPUTE")
                        .contains(label.kind()));
        return impliesMoney || labels.stream().anyMatch(label -> label.kind().equals(kind));
    }

    Understanding understood(Lexicon lexicon) {
        return Meaning.of(text, subject, day, voice, lexicon);
    }
}
