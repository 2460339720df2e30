package org.riguardo.web.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.Edit;

/**
 * What a person typed of a draft.
 *
 * @param revision the one that the page showed
 * @param problems what is wrong, by field
 */
public record DraftForm(
        int revision,
        List<String> to,
        String cc,
        String subject,
        String text,
        boolean statement,
        Map<String, String> problems) {

    public DraftForm {
        to = List.copyOf(to);
        problems = Map.copyOf(problems);
    }

    /** The draft as it is kept. */
    static DraftForm of(Draft draft) {
        return new DraftForm(
                draft.life().revision(),
                draft.letter().to(),
                String.join(" ", draft.letter().cc()),
                draft.letter().subject(),
                draft.letter().body(),
                draft.letter().statement(),
                Map.of());
    }

    /** What the browser sent. */
    static DraftForm of(Map<String, String[]> sent) {
        String revision = one(sent, "revision");
        return new DraftForm(
                revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0,
                List.of(sent.getOrDefault("to", new String[0])),
                one(sent, "cc"),
                one(sent, "subject"),
                one(sent, "text"),
                sent.containsKey("statement"),
                Map.of());
    }

    Edit edit() {
        return new Edit(words(to.stream()), words(Stream.of(cc)), subject, text, statement);
    }

    /** The same over another revision of the draft. */
    DraftForm over(int newer) {
        return new DraftForm(newer, to, cc, subject, text, statement, problems);
    }

    DraftForm with(String field, String problem) {
        return new DraftForm(revision, to, cc, subject, text, statement, Map.of(field, problem));
    }

    /** Whether it says what the draft says. */
    boolean says(Draft draft) {
        return edit().equals(Edit.of(draft.letter()));
    }

    private static List<String> words(Stream<String> typed) {
        return typed.flatMap(text -> Arrays.stream(text.split("[\\s,;]+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String one(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
