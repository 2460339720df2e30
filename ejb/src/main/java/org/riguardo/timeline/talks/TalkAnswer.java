package org.riguardo.timeline.talks;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.problem.InputProblem;

/**
 * What a talk was about.
 *
 * @param purpose null where nobody was there
 * @param moneyMentioned whether fees owed were spoken of; true of itself where the purpose is money
 * @param nobody that it was no talk: a machine answered the call, or the meeting did not take place
 * @param note at most 4,000 characters; null for none
 */
public record TalkAnswer(@Nullable Purpose purpose, boolean moneyMentioned, boolean nobody, @Nullable String note) {

    private static final int LONGEST_NOTE = 4_000;

    /** One that can be taken; {@link InputProblem} names the field that cannot. */
    public TalkAnswer {
        if (nobody == (purpose != null) || purpose == Purpose.UNKNOWN) {
            throw new InputProblem(
                    "purpose",
                    "Dire di che cosa si è parlato: SUPPORT, COURTESY, ADMIN o MONEY; oppure che non c'era nessuno.",
                    "Say what it was about: SUPPORT, COURTESY, ADMIN or MONEY; or that nobody was there.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InputProblem(
                    "note",
                    "La nota è troppo lunga: al massimo 4.000 caratteri.",
                    "The note is too long: 4,000 characters at most.");
        }
        moneyMentioned = moneyMentioned || purpose == Purpose.MONEY;
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
