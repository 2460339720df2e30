package org.riguardo.ledger.sdi;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** That the exchange system rejected an invoice file (NS), so that the invoice counts as never issued. */
record Rejection(@Nullable Instant at, List<String> errors) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_ERROR = 80;

    /** Why nobody is asked to pay it. */
    Sentence sentence(ZoneId zone) {
        String day = at == null ? "" : DAY.format(at.atZone(zone));
        String error = errors.isEmpty() ? "" : " (" + cut(errors.get(0)) + ")";
        return new Sentence(
                "Scartata dal Sistema di Interscambio" + (day.isEmpty() ? "" : " il " + day) + error
                        + ": non risulta emessa e non va chiesta. Vale la fattura corretta, quando arriva.",
                "Rejected by the exchange system" + (day.isEmpty() ? "" : " on " + day) + error
                        + ": it counts as never issued and is not asked for. The corrected invoice counts once it comes.");
    }

    private static String cut(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) + "…" : error;
    }
}
