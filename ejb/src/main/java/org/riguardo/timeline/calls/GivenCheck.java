package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.problem.InputProblem;

/** Refuses a call that cannot have been so, naming the field. */
final class GivenCheck {

    private static final Duration CLOCKS_APART = Duration.ofHours(1);
    private static final Duration OLDEST = Duration.ofDays(3 * 366);
    private static final int LONGEST_ID = 200;
    private static final int MOST_SECONDS = 86_400;
    private static final int FEWEST_DIGITS = 6;

    private GivenCheck() {}

    /** What is wrong with it; null when nothing is. */
    static @Nullable InputProblem problem(GivenCall call, Instant now) {
        String digits = call.number() == null ? "" : call.number().replaceAll("[^0-9]", "");
        if (call.id().isBlank()
                || call.id().length() > LONGEST_ID
                || call.call() != null && call.call().length() > LONGEST_ID) {
            return new InputProblem(
                    call.id().isBlank() || call.id().length() > LONGEST_ID ? "id" : "call",
                    "Serve un codice da 1 a 200 caratteri.",
                    "An id of 1 to 200 characters is needed.");
        } else if (call.at().isAfter(now.plus(CLOCKS_APART))) {
            return new InputProblem("at", "La chiamata è nel futuro.", "The call lies in the future.");
        } else if (call.at().isBefore(now.minus(OLDEST))) {
            return new InputProblem("at", "La chiamata è di oltre 3 anni fa.", "The call is more than 3 years old.");
        } else if (call.number() != null
                && (digits.length() < FEWEST_DIGITS
                        || PhoneNumbers.of(call.number()).isEmpty())) {
            return new InputProblem(
                    "number",
                    "Serve il numero esterno, come 06 1234567 o +39 347 1234567; null se era nascosto.",
                    "The outside number is needed, such as 06 1234567 or +39 347 1234567; null if it was withheld.");
        } else if (call.extension() != null && !call.extension().matches("[*#]?\\d{1,10}")) {
            return new InputProblem("extension", "Un interno è di 1-10 cifre.", "An extension has 1 to 10 digits.");
        } else if (wrong(call.ringSeconds())) {
            return seconds("ringSeconds");
        } else if (wrong(call.talkSeconds())) {
            return seconds("talkSeconds");
        } else if (call.talkSeconds() > 0
                && Set.of(Reached.NOBODY, Reached.NOTHING).contains(call.reached())) {
            return new InputProblem(
                    "talkSeconds",
                    "Se non ha risposto nessuno la durata è 0.",
                    "Where nobody answered it lasted 0 seconds.");
        }
        return null;
    }

    /** The record that it is. */
    static CallRecord record(GivenCall call) {
        String link = call.call() == null ? "api-id:" + call.id() : "api-call:" + call.call();
        Duration talked = Duration.ofSeconds(call.talkSeconds());
        return new CallRecord(
                1,
                FirmKeys.of("api", call.id()),
                Set.of(link),
                call.direction(),
                call.number(),
                call.extension(),
                call.at(),
                call.at().plusSeconds(call.ringSeconds()).plus(talked),
                talked,
                talked.isZero() && call.reached() == Reached.PERSON ? Reached.NOBODY : call.reached());
    }

    private static boolean wrong(int seconds) {
        return seconds < 0 || seconds > MOST_SECONDS;
    }

    private static InputProblem seconds(String field) {
        return new InputProblem(field, "Da 0 a 86400 secondi.", "From 0 to 86400 seconds.");
    }
}
