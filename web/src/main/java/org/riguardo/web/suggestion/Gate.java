package org.riguardo.web.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Moment;

/**
 * A closed gate in words.
 *
 * @param rule its name in the policy
 * @param name its name for people
 * @param until when it opens; null when no date is known
 * @param event what opens it; null when time alone does
 */
public record Gate(
        String rule,
        String name,
        String sentence,
        @Nullable Moment until,
        @Nullable String event,
        List<Evidence> evidence) {}
