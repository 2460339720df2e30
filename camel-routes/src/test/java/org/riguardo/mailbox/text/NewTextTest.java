package org.riguardo.mailbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTest {

    private static final String NEW = "Buongiorno,\nva bene così.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il giorno mer 30 lug 2026 alle ore 10:00 Studio <studio@riguardo.example> ha\nscritto:\n\n> Ricorda?\n> Saluti",
                "Il giorno mer 30 lug 2026 alle ore 10:00 Studio <studio@riguardo.example> ha scritto:\nRicorda?",
                "Il 22/07/2026 10:13, Studio Bianchi ha scritto:\n> Ricorda?",
                "Il Gio 23 Lug 2026, 15:05 Studio <s@b.it> ha scritto:\n\nRicorda?",
                "In data 11 ottobre 2017 21:11:31 \"Studio\" <s@b.it> ha scritto:\n\nRicorda?",
                "Il giorno 3 apr 2012, alle ore 16:19, Bianchi <s@b.it> ha scritto:\n\n> Ricorda?",
                "Il lunedì 2 marzo 2026 alle ore 10:00:11 CET, Studio <s@b.it> ha scritto:\n\nRicorda?",
                "Da: Studio <s@b.it>\nInviato: lunedì 2 marzo 2026 10:00\nA: Rossi <r@b.it>\nOggetto: Fattura\n\nRicorda?",
                "*Da:* Studio <s@b.it>\n*Inviato:* lunedì 2 marzo 2026\n*A:* Rossi\n*Oggetto:* Fattura\n\nRicorda?",
                "________________________________\nDa: Studio <s@b.it>\nInviato: lunedì\nA: Rossi\nOggetto: Fattura\n\nRicorda?",
                "-----Messaggio originale-----\nDa: Studio\nRicorda?",
                "-------- Messaggio Inoltrato --------\nOggetto: X\nData: lunedì\nMittente: Y\nA: Z\n\nRicorda?",
                "---------- Messaggio inoltrato ----------\nDa: Y\n\nRicorda?",
                "Inizio messaggio inoltrato:\n\nDa: Y\n\nRicorda?",
                "On Mon, Apr 2, 2026 at 6:26 PM, Studio <s@b.it> wrote:\n\n> Remember?",
                "> citato\n> ancora"
            })
    void quotationsAreTakenOff(String quotation) {
        assertThat(NewText.of(NEW + "\n\n" + quotation)).isEqualTo(NEW);
    }

    @Test
    void aQuotationMayBeginInTheMiddleOfALine() {
        assertThat(
                        NewText.of(
                                "Grazie mille. Il 31 Luglio 2026, alle 17:14:05 UTC X<m@b.it> ha scritto: Le ricordo la fattura"))
                .isEqualTo("Grazie mille.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il corriere mi ha scritto: il pacco arriva domani.\nCosa faccio?",
                "Abbiamo aspettato, e il giorno dopo il corriere mi ha scritto:\nil pacco è perso.",
                "Ho ordinato il 22/07/2026 e il corriere ha scritto: arriva domani.\nMa non è arrivato.",
                "Il 22/07/2026 alle 10:00 il corriere mi ha scritto: arriva domani.\nMa non è arrivato.",
                "La raccomandata,\ninviato da Poste Italiane, è arrivata ieri.",
                "inviato da Poste Italiane\nil 3 marzo, come d'accordo.",
                "Da: gennaio pagheremo a rate.\nA: presto.",
                "Il giorno 04/01/2019 alle ore 21:34:01 (+0100) il messaggio \"Fattura\" è stato consegnato.",
                "Le prestazioni:\n-- bilancio\n-- dichiarazione",
                "Ho pagato il 3/3/2026 alle 10:00.\nIl mio numero è 333 1234567."
            })
    void sentencesOfTheWriterAreNeverCut(String text) {
        assertThat(NewText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--\nMario Rossi\nTel. 06 1234567",
                "-- Inviato da Libero Mail",
                "Inviato da iPhone",
                "Inviato dal mio iPhone",
                "Inviato da Outlook per Android",
                "Inviato da Posta per Windows 10",
                "Sent from my iPhone",
                "Mario Rossi\nRossi Impianti S.r.l.\nVia Roma 1, Milano\nTel. 02 1234567",
                "Le informazioni contenute nella presente comunicazione sono riservate.",
                "AVVISO DI RISERVATEZZA: questo messaggio è riservato."
            })
    void signaturesAreTakenOff(String signature) {
        assertThat(NewText.of(NEW + "\n\n" + signature)).isEqualTo(NEW);
    }

    @Test
    void answersBelowTheQuotationAreKept() {
        assertThat(NewText.of(
                        "Il 22/07/2026 10:13, Studio ha scritto:\n> Può pagare?\nSì, venerdì.\n> Come?\nCon bonifico."))
                .isEqualTo("Sì, venerdì.\nCon bonifico.");
    }
}
