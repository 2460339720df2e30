package org.riguardo.api.exports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums of one currency to compare with the accounting system's own: documents with the sign of the ledger.
 *
 * @param currency ISO 4217
 * @param documents how many documents were taken
 * @param total the sum of their totals
 * @param payable the sum of what is payable on them
 * @param open the sum of what is open on them by the file
 * @param leftOut the sum of the totals of those left out
 * @since 1.0
 */
public record ControlTotal(
        String currency, int documents, BigDecimal total, BigDecimal payable, BigDecimal open, BigDecimal leftOut) {

    /** One total for each currency, in the order of their codes. */
    public static List<ControlTotal> of(Collection<ExportDocument> documents) {
        Map<String, ControlTotal> totals = new TreeMap<>();
        for (ExportDocument document : documents) {
            totals.merge(document.currency(), ofOne(document), ControlTotal::plus);
        }
        return new ArrayList<>(totals.values());
    }

    /** These totals, those of one currency added up. */
    public static List<ControlTotal> together(Collection<ControlTotal> some) {
        Map<String, ControlTotal> totals = new TreeMap<>();
        some.forEach(total -> totals.merge(total.currency(), total, ControlTotal::plus));
        return new ArrayList<>(totals.values());
    }

    private static ControlTotal ofOne(ExportDocument document) {
        BigDecimal none = BigDecimal.ZERO.setScale(2);
        BigDecimal total = document.signed(document.total());
        if (!document.counts()) {
            return new ControlTotal(document.currency(), 0, none, none, none, total);
        }
        BigDecimal open = document.instalments().stream()
                .map(instalment -> document.signed(instalment.openOrAll()))
                .reduce(none, BigDecimal::add);
        return new ControlTotal(document.currency(), 1, total, document.signed(document.payable()), open, none);
    }

    private ControlTotal plus(ControlTotal other) {
        return new ControlTotal(
                currency,
                documents + other.documents,
                total.add(other.total),
                payable.add(other.payable),
                open.add(other.open),
                leftOut.add(other.leftOut));
    }
}
