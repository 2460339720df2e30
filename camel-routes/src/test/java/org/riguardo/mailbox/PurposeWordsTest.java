package org.riguardo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.facts.Purpose;

class PurposeWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sollecito di pagamento n. 2",
                "Le ricordiamo la fattura n. 12 scaduta il 1 marzo",
                "Risultano fatture non pagate",
                "Le segnaliamo il mancato pagamento",
                "Importi scaduti al 28 febbraio",
                "ci risultano ancora aperte le nostre parcelle",
                "Le nostre parcelle ancora aperte",
                "in attesa del saldo della fattura",
                "Payment reminder: invoice 12",
                "our invoice is overdue",
                "outstanding balance"
            })
    void aboutMoney(String text) {
        assertThat(PurposeWords.of(text)).isEqualTo(Purpose.MONEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sollecito documenti per la dichiarazione",
                "In allegato la fattura 12",
                "Il contratto è scaduto",
                "Risultano ancora aperte due pratiche",
                "Modulo F24 in scadenza: pagamento entro il 16",
                "Abbiamo chiesto la cassa integrazione",
                "Buongiorno, ci sentiamo domani?"
            })
    void notCertain(String text) {
        assertThat(PurposeWords.of(text)).isEqualTo(Purpose.UNKNOWN);
    }
}
