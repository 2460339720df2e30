package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * A way to spread a payment over a client's items, before it is judged.
 *
 * @param kind what speaks for it
 * @param items in the order in which they are paid
 * @param only whether the client's items allow no other way that is as good
 */
record Proposal(Kind kind, String clientId, List<OpenItem> items, boolean only) {

    /** What speaks for a proposal, with the score that it gives. */
    enum Kind {
        NAMED_EXACT(100),
        NAMED_SOME(80),
        NAMED_AND_MORE(78),
        NAMED_PART(75),
        NAMED_OVER(70),
        NUMBER_EXACT(65),
        NAMED_SPREAD(60),
        ALL(55),
        AMOUNT(50),
        SUM(45),
        OVER(30),
        PART(25);

        final int score;

        Kind(int score) {
            this.score = score;
        }
    }

    Sentence reason(BigDecimal amount) {
        String numbers =
                String.join(", ", items.stream().map(OpenItem::name).limit(8).toList());
        return switch (kind) {
            case NAMED_EXACT ->
                new Sentence(
                        "La causale nomina " + numbers + " e l'importo è esattamente quello aperto.",
                        "The text names " + numbers + ", and the amount is exactly what is open.");
            case NAMED_SOME ->
                new Sentence(
                        "L'importo è esattamente quello aperto di " + numbers
                                + ", fra le fatture nominate nella causale.",
                        "The amount is exactly what is open of " + numbers + ", among those that the text names.");
            case NAMED_AND_MORE ->
                new Sentence(
                        "Con le fatture nominate nella causale, " + numbers + " fanno esattamente l'importo.",
                        "With those that the text names, " + numbers + " make up the amount exactly.");
            case NAMED_PART ->
                new Sentence(
                        "La causale nomina " + numbers + "; l'importo ne paga una parte.",
                        "The text names " + numbers + "; the amount pays a part of it.");
            case NAMED_OVER ->
                new Sentence(
                        "La causale nomina " + numbers + "; l'importo è più di quanto è aperto.",
                        "The text names " + numbers + "; the amount is more than is open.");
            case NAMED_SPREAD ->
                new Sentence(
                        "La causale nomina " + numbers + "; l'importo non le paga tutte.",
                        "The text names " + numbers + "; the amount does not pay all of them.");
            case NUMBER_EXACT ->
                new Sentence(
                        "Nella causale c'è il numero " + numbers + " e l'importo è esattamente quello aperto.",
                        "The number " + numbers + " stands in the text, and the amount is exactly what is open.");
            case ALL ->
                new Sentence(
                        "L'importo è tutto quanto il cliente ha di aperto (" + numbers + ").",
                        "The amount is all that the client has open (" + numbers + ").");
            case AMOUNT ->
                new Sentence(
                        "L'importo è esattamente quello aperto di " + numbers + ".",
                        "The amount is exactly what is open of " + numbers + ".");
            case SUM ->
                new Sentence("L'importo è la somma di " + numbers + ".", "The amount is the sum of " + numbers + ".");
            case OVER ->
                new Sentence(
                        "L'importo è più di tutto quanto è aperto (" + numbers + ").",
                        "The amount is more than all that is open (" + numbers + ").");
            case PART ->
                new Sentence(
                        "L'importo non corrisponde a nessuna fattura: pagherebbe le più vecchie (" + numbers + ").",
                        "The amount is that of no invoice: it would pay the oldest (" + numbers + ").");
        };
    }
}
