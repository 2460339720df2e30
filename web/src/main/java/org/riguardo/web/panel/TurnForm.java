package org.riguardo.web.panel;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to put something off or to hand it over, with what is wrong about it.
 *
 * @param open which of the two is open: {@code snooze}, {@code hand-over} or empty
 * @param until an offered day that was picked
 * @param other another day in words
 * @param field where something is wrong; empty for nowhere
 * @param problem what is wrong; null for nothing
 */
public record TurnForm(
        String open,
        String until,
        String other,
        String reason,
        String to,
        String note,
        String field,
        @Nullable String problem) {
    static TurnForm empty() {
        return new TurnForm("", "", "", "", "", "", "", null);
    }

    static TurnForm snooze(@Nullable String until, @Nullable String other, @Nullable String reason) {
        return new TurnForm("snooze", text(until), text(other), text(reason), "", "", "", null);
    }

    static TurnForm handOver(@Nullable String to, @Nullable String note) {
        return new TurnForm("hand-over", "", "", "", text(to), text(note), "", null);
    }

    TurnForm with(String wrong, String why) {
        return new TurnForm(open, until, other, reason, to, note, wrong, why);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String name) {
        return field.equals(name) ? problem : null;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
