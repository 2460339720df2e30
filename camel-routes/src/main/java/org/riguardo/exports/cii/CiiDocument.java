package org.riguardo.exports.cii;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;
import org.riguardo.exports.invoice.EuropeanInvoice;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;

/** The elements of a cross-industry invoice that say what is owed, by whom and when. */
final class CiiDocument {

    private static final String TRANSACTION = "SupplyChainTradeTransaction";
    private static final String SETTLEMENT = "ApplicableHeaderTradeSettlement";
    private static final String SUMMATION = "SpecifiedTradeSettlementHeaderMonetarySummation";

    private final XmlNode root;
    private final Values values;

    CiiDocument(XmlNode root, Values values) {
        this.root = root;
        this.values = values;
    }

    EuropeanInvoice invoice() {
        BigDecimal total = amount("GrandTotalAmount");
        return new EuropeanInvoice(
                root.line(),
                root.text("ExchangedDocument", "ID").orElse(null),
                root.text("ExchangedDocument", "TypeCode").orElse(null),
                false,
                values.compactDay(root, "ExchangedDocument", "IssueDateTime", "DateTimeString"),
                root.text(TRANSACTION, SETTLEMENT, "InvoiceCurrencyCode").orElse(null),
                total,
                payable(total),
                terms(),
                party("SellerTradeParty"),
                party("BuyerTradeParty"),
                root.all(TRANSACTION, SETTLEMENT, "InvoiceReferencedDocument", "IssuerAssignedID")
                        .map(XmlNode::text)
                        .toList());
    }

    private @Nullable BigDecimal payable(@Nullable BigDecimal total) {
        BigDecimal stated = amount("DuePayableAmount");
        if (stated != null || total == null) {
            return stated;
        }
        BigDecimal prepaid = amount("TotalPrepaidAmount");
        BigDecimal rounding = amount("RoundingAmount");
        return total.subtract(prepaid == null ? BigDecimal.ZERO : prepaid)
                .add(rounding == null ? BigDecimal.ZERO : rounding);
    }

    private List<EuropeanInvoice.Term> terms() {
        return root.all(TRANSACTION, SETTLEMENT, "SpecifiedTradePaymentTerms")
                .flatMap(terms -> Stream.ofNullable(values.compactDay(terms, "DueDateDateTime", "DateTimeString"))
                        .map(due -> new EuropeanInvoice.Term(due, values.amount(terms, "PartialPaymentAmount"))))
                .toList();
    }

    private Party party(String role) {
        return root.first(TRANSACTION, "ApplicableHeaderTradeAgreement", role)
                .map(party -> new Party(
                        party.text("Name")
                                .or(() -> party.text("SpecifiedLegalOrganization", "TradingBusinessName"))
                                .orElse(null),
                        registration(party, "VA").orElse(null),
                        registration(party, "FC")
                                .or(() -> party.text("SpecifiedLegalOrganization", "ID"))
                                .orElse(null),
                        null,
                        party.text("DefinedTradeContact", "EmailURIUniversalCommunication", "URIID")
                                .orElse(null),
                        null,
                        party.text("DefinedTradeContact", "TelephoneUniversalCommunication", "CompleteNumber")
                                .orElse(null),
                        null))
                .orElseGet(() -> Party.of(null, null, null));
    }

    private static Optional<String> registration(XmlNode party, String scheme) {
        return party.all("SpecifiedTaxRegistration", "ID")
                .filter(id ->
                        id.attribute("schemeID").equals(scheme) && !id.text().isEmpty())
                .map(XmlNode::text)
                .findFirst();
    }

    private @Nullable BigDecimal amount(String name) {
        return values.amount(root, TRANSACTION, SETTLEMENT, SUMMATION, name);
    }
}
