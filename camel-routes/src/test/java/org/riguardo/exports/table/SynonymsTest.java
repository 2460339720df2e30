package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that Italian programs give their columns, each however it is written. */
class SynonymsTest {

    @ParameterizedTest
    @CsvSource({
        "CLIENT, cliente|denominazione|ragione sociale|rag soc|intestatario|debitore|controparte",
        "VAT_ID, p iva|partita iva|piva|cod iva",
        "TAX_CODE, cf|codice fiscale|cod fisc",
        "NUMBER, numero|n|nr|num doc|nr documento|numero fattura documento|n docum originale",
        "DATE, data|data doc|data documento|data fattura|data emissione",
        "DUE, scadenza|data scad|prox scadenza|prossima scadenza|data scadenza",
        "TOTAL, importo|totale|lordo|totale documento|importo originario",
        "OPEN, residuo|importo residuo|saldo|da saldare|importo dovuto|aperto",
        "DEBIT, dare",
        "CREDIT, avere",
        "PAID, saldato|pagato|stato",
        "PEC, pec|indirizzo pec",
        "PHONE, telefono|cell",
        "EMAIL, email",
        "CURRENCY, valuta|divisa"
    })
    void aNameIsKnownWithAnyCapitalsPointsAndMarks(Field field, String names) {
        for (String name : names.split("\\|")) {
            for (String written : new String[] {
                name,
                name.toUpperCase(Locale.ITALIAN),
                " " + name.replace(" ", ". ") + ". ",
                "\uFEFF" + name.replace(' ', '\u00A0'),
                name.replace("a", "à").replace(' ', '_')
            }) {
                assertThat(Synonyms.known(written).map(Synonyms.Known::field))
                        .as(written)
                        .contains(field);
            }
        }
    }
}
