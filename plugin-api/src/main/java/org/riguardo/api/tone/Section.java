package org.riguardo.api.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.riguardo.api.tone.Place.Scope;

/**
 * A part of a tone pack's file.
 *
 * @param title as it stands in brackets, in small letters; empty for the head
 * @param line the line of the title, from 1
 * @param rows the lines below it, remarks emptied
 */
record Section(String title, int line, List<String> rows) {

    static List<Section> all(String text) {
        List<Section> sections = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        String title = "";
        int line = 0;
        int number = 0;
        for (String row : text.lines().toList()) {
            number++;
            if (row.startsWith("[") && row.stripTrailing().endsWith("]")) {
                sections.add(new Section(title, line, List.copyOf(rows)));
                rows.clear();
                title = row.strip()
                        .substring(1, row.strip().length() - 1)
                        .strip()
                        .toLowerCase(Locale.ROOT);
                line = number;
            } else {
                rows.add(row.startsWith("#") ? "" : row.stripTrailing());
            }
        }
        sections.add(new Section(title, line, List.copyOf(rows)));
        return sections;
    }

    /** The titles that are meant: with both forms where none is named. */
    List<String> forms() {
        boolean named = Stream.of(Form.values()).anyMatch(form -> title.endsWith(" " + word(form)));
        return named
                ? List.of(title)
                : Stream.of(Form.values()).map(form -> title + " " + word(form)).toList();
    }

    void fields(Map<String, String> fields) {
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            int colon = row.indexOf(':');
            if (!row.isBlank() && colon < 1) {
                throw ToneProblem.at(
                        line + i + 1, "In testa servono righe «nome: valore».", "The head has lines \"name: value\".");
            } else if (colon > 0) {
                fields.put(
                        row.substring(0, colon).strip(),
                        row.substring(colon + 1).strip());
            }
        }
    }

    List<Template> wordings(Scope scope) {
        List<Template> wordings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                wordings.add(Template.parse(rows.get(i), scope, line + i + 1));
            }
        }
        return List.copyOf(wordings);
    }

    ToneText text(TextKey key, String subject) {
        List<Template> subjects = new ArrayList<>();
        int i = 0;
        while (i < rows.size() && (rows.get(i).isBlank() || rows.get(i).startsWith(subject))) {
            if (!rows.get(i).isBlank()) {
                subjects.add(
                        Template.parse(rows.get(i).substring(subject.length()).strip(), Scope.LETTER, line + i + 1));
            }
            i++;
        }
        if (subjects.isEmpty() || i == rows.size()) {
            throw ToneProblem.at(
                    line,
                    "«[" + title + "]» ha bisogno di almeno una riga «subject:» e di un testo.",
                    "\"[" + title + "]\" needs at least one line \"subject:\" and a body.");
        }
        String body = String.join("\n", rows.subList(i, rows.size())).stripTrailing();
        return new ToneText(key, subjects, Template.parse(body, Scope.LETTER, line + i + 1));
    }

    private static String word(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
