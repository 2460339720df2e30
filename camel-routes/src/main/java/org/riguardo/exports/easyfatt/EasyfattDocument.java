package org.riguardo.exports.easyfatt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Party;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;

/**
 * One document: the client owes the payments that it lists, and of these is open what is not said to be paid; where it lists
 * none, the total less the tax withheld.
 */
final class EasyfattDocument {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final XmlNode node;
    private final Values values;
    private final Party company;

    EasyfattDocument(XmlNode node, Values values, Party company) {
        this.node = node;
        this.values = values;
        this.company = company;
    }

    /** The document; null when a value that it cannot do without is missing or unreadable, which is then a problem. */
    @Nullable
    ExportDocument read(OwnNumbers own) {
        String type = values.required(node, "DocumentType");
        String number = values.required(node, "Number");
        values.required(node, "Date");
        values.required(node, "Total");
        LocalDate date = values.italianDay(node, "Date");
        BigDecimal total = values.amount(node, "Total");
        Party client = client();
        if (type == null || number == null || date == null || total == null || client == null) {
            return null;
        }
        List<Instalment> instalments = instalments(date, total);
        BigDecimal payable = instalments.stream().map(Instalment::amount).reduce(NOTHING, BigDecimal::add);
        return new ExportDocument(
                node.line(),
                number + numbering(),
                type,
                EasyfattTypes.credit(type),
                date,
                "EUR",
                total,
                payable,
                instalments,
                company,
                client,
                List.of(),
                EasyfattTypes.leftOut(type).or(() -> own.notIssuedByUs(company)).orElse(null));
    }

    /** A VAT number with its country, which the file leaves out for Italian ones. */
    static @Nullable String vatId(Optional<String> code) {
        return code.map(vat -> vat.matches("\\d{11}") ? "IT" + vat : vat).orElse(null);
    }

    private List<Instalment> instalments(LocalDate date, BigDecimal total) {
        List<Instalment> payments = node.all("Payments", "Payment")
                .filter(payment -> payment.text("Amount").isPresent())
                .map(payment -> instalment(payment, date))
                .toList();
        if (!payments.isEmpty()) {
            return payments;
        }
        BigDecimal withheld = values.sum(
                Stream.of("WithholdingTaxAmount", "WithholdingTaxAmountB").flatMap(name -> node.all(name)));
        return List.of(Instalment.derived(date, total.subtract(withheld), null));
    }

    private Instalment instalment(XmlNode payment, LocalDate date) {
        BigDecimal amount = Objects.requireNonNull(values.amount(payment, "Amount"));
        boolean paid = payment.text("Paid")
                .filter(word -> word.equalsIgnoreCase("true") || word.equals("1"))
                .isPresent();
        BigDecimal open = paid ? NOTHING : amount;
        LocalDate due = values.italianDay(payment, "Date");
        return due == null ? Instalment.derived(date, amount, open) : Instalment.due(due, amount, open);
    }

    private String numbering() {
        String numbering = node.text("Numbering").orElse("");
        return numbering.isEmpty() || !Character.isLetterOrDigit(numbering.charAt(0)) ? numbering : "/" + numbering;
    }

    private @Nullable Party client() {
        String vat = vatId(node.text("CustomerVatCode"));
        String taxCode = node.text("CustomerFiscalCode").orElse(null);
        String name = node.text("CustomerName").orElse(vat == null ? taxCode : vat);
        if (name == null) {
            values.required(node, "CustomerName");
            return null;
        }
        return new Party(
                name,
                vat,
                taxCode,
                node.text("CustomerCode").orElse(null),
                node.text("CustomerEmail").orElse(null),
                node.text("CustomerPec").orElse(null),
                node.text("CustomerTel")
                        .or(() -> node.text("CustomerCellPhone"))
                        .orElse(null),
                null);
    }
}
