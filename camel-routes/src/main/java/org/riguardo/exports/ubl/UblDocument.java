package org.riguardo.exports.ubl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.invoice.EuropeanInvoice;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;

/** The elements of a UBL document that say what is owed, by whom and when. */
final class UblDocument {

    private final XmlNode root;
    private final Values values;

    UblDocument(XmlNode root, Values values) {
        this.root = root;
        this.values = values;
    }

    EuropeanInvoice invoice() {
        boolean creditNote = root.name().equals("CreditNote");
        BigDecimal total = amount("TaxInclusiveAmount");
        return new EuropeanInvoice(
                root.line(),
                root.text("ID").orElse(null),
                root.text(creditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode").orElse(null),
                creditNote,
                values.day(root, "IssueDate"),
                root.text("DocumentCurrencyCode").orElse(null),
                total,
                payable(total),
                terms(),
                UblParty.of(root, "AccountingSupplierParty"),
                UblParty.of(root, "AccountingCustomerParty"),
                root.all("BillingReference", "InvoiceDocumentReference", "ID")
                        .map(XmlNode::text)
                        .toList());
    }

    private @Nullable BigDecimal payable(@Nullable BigDecimal total) {
        BigDecimal stated = amount("PayableAmount");
        if (stated != null || total == null) {
            return stated;
        }
        return total.subtract(orZero(amount("PrepaidAmount"))).add(orZero(amount("PayableRoundingAmount")));
    }

    private List<EuropeanInvoice.Term> terms() {
        LocalDate due = values.day(root, "DueDate");
        List<EuropeanInvoice.Term> parts = new ArrayList<>();
        root.all("PaymentTerms").forEach(term -> {
            LocalDate day = Stream.of("InstallmentDueDate", "PaymentDueDate")
                    .flatMap(name -> Stream.ofNullable(values.day(term, name)))
                    .findFirst()
                    .orElse(null);
            if (day != null) {
                parts.add(new EuropeanInvoice.Term(day, values.amount(term, "Amount")));
            }
        });
        if (parts.size() > 1) {
            return parts;
        }
        LocalDate day = due == null ? values.day(root, "PaymentMeans", "PaymentDueDate") : due;
        return day == null ? parts : List.of(new EuropeanInvoice.Term(day, null));
    }

    private @Nullable BigDecimal amount(String name) {
        return values.amount(root, "LegalMonetaryTotal", name);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
