package org.riguardo.crm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;

/** What is suggested as a colleague reads it in a customer system, without any word of a note. */
final class Advised {

    private Advised() {}

    static String words(Action action, @Nullable String tone, @Nullable String who) {
        String what =
                switch (action) {
                    case CALL -> "Chiamare";
                    case EMAIL -> "Scrivere una mail";
                    case REPLY -> "Rispondere al suo messaggio";
                    case THANK -> "Ringraziare";
                    case REFER -> "Parlarne con il partner";
                    case WAIT, NONE -> "Attendere";
                };
        String with = tone == null ? "" : ", tono " + tone(tone);
        return "Riguardo: " + what.toLowerCase(Locale.ITALIAN) + with + (who == null ? "" : " (" + who + ")");
    }

    private static String tone(String tone) {
        return switch (tone) {
            case "WARM" -> "caldo";
            case "FRIENDLY" -> "amichevole";
            case "FIRM" -> "fermo";
            case "FORMAL" -> "formale";
            default -> tone.toLowerCase(Locale.ROOT);
        };
    }
}
