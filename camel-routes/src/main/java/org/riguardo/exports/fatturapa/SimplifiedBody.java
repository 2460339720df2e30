package org.riguardo.exports.fatturapa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;

/** The body of an FSM10 file: amounts with VAT in them, no payment terms. */
final class SimplifiedBody extends Body {

    SimplifiedBody(XmlNode body, Values values) {
        super(body, values);
    }

    @Override
    @Nullable
    BigDecimal total() {
        BigDecimal stated = values.amount(body, "DatiGenerali", "DatiGeneraliDocumento", "ImportoTotaleDocumento");
        if (stated != null) {
            return stated;
        }
        boolean none = body.all("DatiBeniServizi", "Importo").findAny().isEmpty();
        return none ? null : values.sum(body.all("DatiBeniServizi", "Importo"));
    }

    @Override
    List<Instalment> instalments(BigDecimal total, LocalDate date) {
        return List.of(Instalment.derived(date, total, null));
    }

    @Override
    List<String> linked() {
        return body.all("DatiGenerali", "DatiFatturaRettificata", "NumeroFR")
                .map(XmlNode::text)
                .toList();
    }
}
