package org.riguardo.api.tone;

import java.util.List;
import java.util.Map;

/**
 * One ready text.
 *
 * @param subjects at least one; the first for whose places all values are known is taken
 * @since 1.0
 */
public record ToneText(TextKey key, List<Template> subjects, Template body) {

    public ToneText {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a text has a subject");
        }
    }

    /** The subject filled: of the first that can be filled whole, else what is left of the last one. */
    public String subject(Map<Place, String> values) {
        return subjects.stream()
                .flatMap(subject -> subject.fillWhole(values).stream())
                .findFirst()
                .orElseGet(() -> subjects.get(subjects.size() - 1).fill(values));
    }
}
