package org.riguardo.exports.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Squashed;

/** What the words for a document's type mean for what a client owes. */
enum Kind {
    RECEIVABLE,
    CREDIT,
    OFFER,
    OWN_PURCHASE;

    private static final Set<String> STRICT = Set.of("fattura", "nota di credito");
    private static final Pattern CREDITS = Pattern.compile(
            ".*\\b(credito|credit|accredito|nc|n c|nota accr|td04|td08|payment|pagamento|rimborso|refund|incasso|acconto ricevuto)\\b.*");
    private static final Pattern OFFERS = Pattern.compile(
            ".*\\b(preventivo|offerta|ddt|documento di trasporto|ordine|pro ?forma|avviso di parcella|rapporto|estimate|voided|deleted|draft|bozza)\\b.*");
    private static final Pattern OWN_PURCHASES =
            Pattern.compile(".*\\b(integrazione|autofattura|autofatture|estrazione|td1[6-9]|td2[0-3]|td2[89])\\b.*");

    /**
     * @param strict whether nothing but the words "Fattura" and "Nota di credito" alone counts, as in a register that lists
     *     documents of every kind under them
     */
    static Kind of(List<String> types, boolean strict) {
        if (strict && types.stream().map(Squashed::of).noneMatch(STRICT::contains)) {
            return OFFER;
        }
        Kind kind = RECEIVABLE;
        for (String type : types) {
            String squashed = Squashed.of(type);
            if (OWN_PURCHASES.matcher(squashed).matches()) {
                return OWN_PURCHASE;
            }
            if (OFFERS.matcher(squashed).matches()) {
                return OFFER;
            }
            kind = CREDITS.matcher(squashed).matches() ? CREDIT : kind;
        }
        return kind;
    }

    @Nullable
    Sentence leftOut() {
        return switch (this) {
            case RECEIVABLE, CREDIT -> null;
            case OFFER ->
                new Sentence(
                        "Non è una fattura né una nota di credito: non c'è nulla da incassare.",
                        "This is neither an invoice nor a credit note: there is nothing to collect.");
            case OWN_PURCHASE ->
                new Sentence(
                        "È un'integrazione o autofattura: non è un credito verso un cliente.",
                        "This is an integration or self-invoice: nothing that a client owes.");
        };
    }
}
