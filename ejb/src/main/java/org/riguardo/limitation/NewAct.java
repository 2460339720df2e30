package org.riguardo.limitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.desk.ContactLog;
import org.riguardo.problem.InputProblem;

/**
 * An interruption that a partner records.
 *
 * @param items ids of the client's items that it was about, at least one
 * @param note at most 500 characters; null for none
 */
public record NewAct(String clientId, ActKind kind, LocalDate on, List<String> items, @Nullable String note) {

    private static final int LONGEST_NOTE = 500;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    public NewAct {
        items = List.copyOf(items);
    }

    void check(LocalDate today, Set<String> known) {
        if (on.isAfter(today) || on.isBefore(FIRST)) {
            throw new InputProblem("on", "Il giorno non può essere nel futuro.", "The day cannot lie in the future.");
        }
        if (items.isEmpty() || !known.containsAll(items)) {
            throw new InputProblem(
                    "items",
                    "Indicare almeno un importo aperto di questo cliente.",
                    "Name at least one open item of this client.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InputProblem("note", "Al massimo 500 caratteri.", "There can be 500 characters at most.");
        }
    }

    /** The contact that a letter or certified mail is, at that instant; null for now. */
    ContactLog contact(@Nullable Instant at) {
        return new ContactLog(
                at, Channel.LETTER, Direction.OUT, Purpose.MONEY, true, true, Set.of(), Tone.WARM, items, note);
    }
}
