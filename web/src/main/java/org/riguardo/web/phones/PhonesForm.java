package org.riguardo.web.phones;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.calls.PhoneSettings;

/**
 * The form of the phone settings, as it was filled in: what was typed stays, whatever is wrong with it.
 *
 * @param extensions one in each line: the extension and the username of who answers there
 * @param machines numbers of queues, menus and mailboxes
 * @param least in seconds
 * @param fields the order of 3CX's fields; empty for the usual one
 * @param prefix for an outside line; empty for none
 * @param zone of the phone system's clock; empty for the firm's
 */
public record PhonesForm(String extensions, String machines, String least, String fields, String prefix, String zone) {

    static PhonesForm of(PhoneSettings settings) {
        return new PhonesForm(
                new TreeMap<>(settings.extensions())
                        .entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining("\n")),
                String.join(" ", settings.machines()),
                Integer.toString(settings.leastSeconds()),
                settings.threeCxFields(),
                settings.outsidePrefix(),
                settings.zone() == null ? "" : settings.zone().getId());
    }

    static PhonesForm of(Map<String, String[]> sent) {
        return new PhonesForm(
                first(sent, "extensions"),
                first(sent, "machines"),
                first(sent, "leastSeconds"),
                first(sent, "threeCxFields"),
                first(sent, "outsidePrefix"),
                first(sent, "zone"));
    }

    /** What was typed; {@link InputProblem} names the field that cannot be read, and its line. */
    PhoneSettings read() {
        return new PhoneSettings(zoneTyped(), fields.strip(), prefix.strip(), seconds(), words(machines), people());
    }

    private @Nullable ZoneId zoneTyped() {
        try {
            return zone.isBlank() ? null : ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new InputProblem(
                    "zone",
                    "Questo fuso orario non esiste: scrivere per esempio Europe/Rome o UTC.",
                    "There is no such time zone: write for example Europe/Rome or UTC.");
        }
    }

    private int seconds() {
        if (!least.strip().matches("\\d{1,4}")) {
            throw new InputProblem("leastSeconds", "Da 0 a 120 secondi.", "From 0 to 120 seconds.");
        }
        return Integer.parseInt(least.strip());
    }

    private Map<String, String> people() {
        Map<String, String> people = new TreeMap<>();
        List<String> lines = extensions.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = words(line.replaceFirst("=", " "));
            if (words.size() != 2 || people.put(words.get(0), words.get(1)) != null) {
                throw new InputProblem(
                        "extensions",
                        "Riga " + (at + 1) + ": «" + line + "». Servono un interno e un nome utente, come 103 paolo;"
                                + " ogni interno una volta sola.",
                        "Line " + (at + 1) + ": “" + line
                                + "”. An extension and a username are needed, such as 103 paolo;"
                                + " each extension once.");
            }
        }
        return people;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[\\s,;]+")) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
