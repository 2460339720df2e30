package org.riguardo.exports.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;

/**
 * An invoice or credit note of the European norm EN 16931, which UBL and CII state alike; it never computes an amount that
 * the file states.
 *
 * @param line where the document begins
 * @param type as in the file: UNTDID 1001, such as {@code 380}
 * @param creditNote whether the root element says that it is one, whatever its type
 * @param total with VAT
 * @param payable what is open of it; where it is missing, the total less what was prepaid and rounded
 * @param terms the days on which it is due, with an amount where it is due in parts
 */
public record EuropeanInvoice(
        int line,
        @Nullable String number,
        @Nullable String type,
        boolean creditNote,
        @Nullable LocalDate date,
        @Nullable String currency,
        @Nullable BigDecimal total,
        @Nullable BigDecimal payable,
        List<Term> terms,
        Party issuer,
        Party client,
        List<String> linked) {

    private static final Set<String> CREDIT =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");
    private static final Set<String> PRO_FORMA = Set.of("310", "325");

    /** A day on which something is due; all of it where {@code amount} is null. */
    public record Term(LocalDate due, @Nullable BigDecimal amount) {}

    /** The reading of a file that holds just this document; what {@code values} found wrong refuses it. */
    public Reading reading(String layout, Values values, OwnNumbers own, List<Sentence> notes) {
        List<Problem> problems = new ArrayList<>(values.problems());
        need(problems, "ID", number);
        need(problems, "IssueDate", date);
        need(problems, "TaxInclusiveAmount", total);
        need(problems, "Buyer", client.name());
        if (currency == null || !currency.matches("[A-Za-z]{3}")) {
            problems.add(new Problem(
                    line,
                    "DocumentCurrencyCode",
                    currency,
                    new Sentence("Non è il codice di una valuta.", "This is not the code of a currency.")));
        }
        if (!problems.isEmpty() || number == null || date == null || total == null || currency == null) {
            return new Reading.Refused(problems);
        }
        BigDecimal open = payable == null ? total : payable;
        ExportDocument document = new ExportDocument(
                line,
                number,
                type,
                creditNote || type != null && CREDIT.contains(type),
                date,
                currency.toUpperCase(Locale.ROOT),
                total,
                open,
                instalments(date, open),
                issuer,
                client,
                linked,
                leftOut(own));
        return Reading.Read.of(ReadFacts.of(layout, null, List.of(document), notes), List.of(document));
    }

    private List<Instalment> instalments(LocalDate issued, BigDecimal open) {
        BigDecimal parts = BigDecimal.ZERO;
        for (Term term : terms) {
            parts = parts.add(term.amount() == null ? BigDecimal.ZERO : term.amount());
        }
        boolean inParts = terms.stream().allMatch(term -> term.amount() != null) && parts.compareTo(open) == 0;
        if (inParts && !terms.isEmpty()) {
            return terms.stream()
                    .map(term -> Instalment.due(term.due(), term.amount() == null ? open : term.amount(), null))
                    .toList();
        }
        return List.of(
                terms.isEmpty()
                        ? Instalment.derived(issued, open, null)
                        : Instalment.due(terms.get(0).due(), open, null));
    }

    private @Nullable Sentence leftOut(OwnNumbers own) {
        return type != null && PRO_FORMA.contains(type)
                ? new Sentence(
                        "È una fattura proforma: non è un credito verso un cliente.",
                        "This is a pro-forma invoice: nothing that a client owes.")
                : own.notIssuedByUs(issuer).orElse(null);
    }

    private void need(List<Problem> problems, String field, @Nullable Object value) {
        if (value == null) {
            problems.add(new Problem(
                    line,
                    field,
                    null,
                    new Sentence(
                            "Manca un dato obbligatorio della fattura.",
                            "A mandatory value of the invoice is missing.")));
        }
    }
}
