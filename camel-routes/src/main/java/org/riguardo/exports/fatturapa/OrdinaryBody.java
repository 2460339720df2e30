package org.riguardo.exports.fatturapa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;

/**
 * The body of an FPA12 or FPR12 file. The client owes the sum of the payments that the invoice asks for; where it asks for
 * none, the total less the tax withheld, and less the VAT under split payment (DPR 633/1972, art. 17-ter).
 */
final class OrdinaryBody extends Body {

    private static final String ALREADY_WITHHELD = "MP22";

    OrdinaryBody(XmlNode body, Values values) {
        super(body, values);
    }

    @Override
    @Nullable
    BigDecimal total() {
        BigDecimal stated = values.amount(body, "DatiGenerali", "DatiGeneraliDocumento", "ImportoTotaleDocumento");
        if (stated != null) {
            return stated;
        }
        if (summaries().findAny().isEmpty()) {
            return payments().findAny().isEmpty()
                    ? null
                    : values.sum(payments().flatMap(p -> p.all("ImportoPagamento")));
        }
        return values.sum(Stream.of(
                        summaries().flatMap(summary -> summary.all("ImponibileImporto")),
                        summaries().flatMap(summary -> summary.all("Imposta")),
                        body.all("DatiGenerali", "DatiGeneraliDocumento", "Arrotondamento"))
                .flatMap(amounts -> amounts));
    }

    @Override
    List<Instalment> instalments(BigDecimal total, LocalDate date) {
        List<Instalment> asked = payments()
                .filter(payment -> payment.text("ImportoPagamento").isPresent())
                .map(payment -> instalment(payment, date))
                .toList();
        return asked.isEmpty() ? List.of(whole(owed(total), date)) : asked;
    }

    /** All that is owed in one part, due on the latest day that the payment terms name, as they name no amounts. */
    private Instalment whole(BigDecimal owed, LocalDate date) {
        return payments()
                .flatMap(payment -> Stream.ofNullable(due(payment, date)))
                .max(LocalDate::compareTo)
                .map(due -> Instalment.due(due, owed, null))
                .orElseGet(() -> Instalment.derived(date, owed, null));
    }

    @Override
    List<String> linked() {
        return body.all("DatiGenerali", "DatiFattureCollegate", "IdDocumento")
                .map(XmlNode::text)
                .toList();
    }

    private BigDecimal owed(BigDecimal total) {
        BigDecimal withheld =
                values.sum(body.all("DatiGenerali", "DatiGeneraliDocumento", "DatiRitenuta", "ImportoRitenuta"));
        BigDecimal paidByClientToTheState = values.sum(summaries()
                .filter(summary ->
                        summary.text("EsigibilitaIVA").filter("S"::equals).isPresent())
                .flatMap(summary -> summary.all("Imposta")));
        return total.subtract(withheld).subtract(paidByClientToTheState);
    }

    private Instalment instalment(XmlNode payment, LocalDate date) {
        BigDecimal amount = Objects.requireNonNull(values.amount(payment, "ImportoPagamento"));
        BigDecimal open = payment.text("ModalitaPagamento")
                        .filter(ALREADY_WITHHELD::equals)
                        .isPresent()
                ? BigDecimal.ZERO.setScale(2)
                : null;
        LocalDate due = due(payment, date);
        return due == null ? Instalment.derived(date, amount, open) : Instalment.due(due, amount, open);
    }

    private @Nullable LocalDate due(XmlNode payment, LocalDate date) {
        LocalDate stated = values.day(payment, "DataScadenzaPagamento");
        if (stated != null) {
            return stated;
        }
        LocalDate from = values.day(payment, "DataRiferimentoTerminiPagamento");
        return payment.text("GiorniTerminiPagamento")
                .filter(days -> days.matches("\\d{1,3}"))
                .map(days -> (from == null ? date : from).plusDays(Long.parseLong(days)))
                .orElse(from);
    }

    private Stream<XmlNode> payments() {
        return body.all("DatiPagamento", "DettaglioPagamento");
    }

    private Stream<XmlNode> summaries() {
        return body.all("DatiBeniServizi", "DatiRiepilogo");
    }
}
