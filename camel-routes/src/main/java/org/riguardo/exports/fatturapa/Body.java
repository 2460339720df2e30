package org.riguardo.exports.fatturapa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;

/** What ordinary and simplified bodies have in common. */
abstract class Body {

    final XmlNode body;
    final Values values;

    Body(XmlNode body, Values values) {
        this.body = body;
        this.values = values;
    }

    /** What the document amounts to with VAT; null when the body does not say. */
    abstract @Nullable BigDecimal total();

    /** The parts in which it is to be paid, at least one. */
    abstract List<Instalment> instalments(BigDecimal total, LocalDate date);

    abstract List<String> linked();

    /** The document; null when a value that it cannot do without is missing or unreadable, which is then a problem. */
    @Nullable
    ExportDocument document(Parties parties, OwnNumbers own) {
        String type = values.required(body, "DatiGenerali", "DatiGeneraliDocumento", "TipoDocumento");
        String number = values.required(body, "DatiGenerali", "DatiGeneraliDocumento", "Numero");
        values.required(body, "DatiGenerali", "DatiGeneraliDocumento", "Data");
        LocalDate date = values.day(body, "DatiGenerali", "DatiGeneraliDocumento", "Data");
        BigDecimal total = total();
        Party client = named(parties.client());
        if (total == null) {
            problem(
                    "ImportoTotaleDocumento",
                    new Sentence(
                            "La fattura non ha né totale né riepilogo.",
                            "The invoice has neither a total nor a summary."));
        }
        if (client == null) {
            problem(
                    "CessionarioCommittente",
                    new Sentence(
                            "La fattura non dice chi è il cliente.", "The invoice does not say who the client is."));
        }
        if (type == null || number == null || date == null || total == null || client == null) {
            return null;
        }
        List<Instalment> instalments = instalments(total, date);
        BigDecimal payable = instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ExportDocument(
                body.line(),
                number,
                type,
                DocumentTypes.credit(type),
                date,
                currency(),
                total,
                payable,
                instalments,
                parties.issuer(),
                client,
                linked(),
                DocumentTypes.leftOut(type, parties.same())
                        .or(() -> own.notIssuedByUs(parties.issuer()))
                        .orElse(null));
    }

    private String currency() {
        String currency =
                body.text("DatiGenerali", "DatiGeneraliDocumento", "Divisa").orElse("EUR");
        if (!currency.matches("[A-Za-z]{3}")) {
            problem("Divisa", new Sentence("Non è il codice di una valuta.", "This is not the code of a currency."));
        }
        return currency.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Party named(Party client) {
        if (client.name() != null) {
            return client;
        }
        String name = client.vatId() != null ? client.vatId() : client.taxCode();
        return name == null
                ? null
                : new Party(
                        name,
                        client.vatId(),
                        client.taxCode(),
                        null,
                        client.email(),
                        client.pec(),
                        client.phone(),
                        null);
    }

    private void problem(String field, Sentence reason) {
        values.problems().add(new Problem(body.line(), field, null, reason));
    }
}
