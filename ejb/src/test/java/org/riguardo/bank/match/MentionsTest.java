package org.riguardo.bank.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What payers write, and which numbers of documents it means. */
class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SALDO FATT. 12 DEL 15/01/2026   | 12          | 2026-01-15 | STRONG",
                "SALDO FT 12/2026                | 12          | 2026-01-15 | STRONG",
                "saldo fattura n. 0012/26        | 12          | 2026-01-15 | STRONG",
                "FATTURE 11, 12 E 13             | 12          | 2026-01-15 | STRONG",
                "FATTURE 11-12-13                | 12          | 2026-01-15 | NO",
                "FT12                            | 12          | 2026-01-15 | STRONG",
                "FATT 2012                       | 12          | 2026-01-15 | NO",
                "CLIENTE 12                      | 12          | 2026-01-15 | WEAK",
                "BONIFICO 112                    | 12          | 2026-01-15 | NO",
                "FATT 12/2025                    | 12          | 2026-01-15 | NO",
                "FATT 12 DEL 20/12/2025          | 12          | 2026-01-15 | NO",
                "FATT 12 DEL 16/01/2026          | 12          | 2026-01-15 | WEAK",
                "FATTURA 12 ANNO 2026            | 12          | 2026-01-15 | STRONG",
                "FATTURA 12 2025                 | 12          | 2026-01-15 | NO",
                "FATT 12/A                       | 12/A        | 2026-01-15 | STRONG",
                "FATT 12/B                       | 12/A        | 2026-01-15 | NO",
                "FATT 12                         | 12/A        | 2026-01-15 | STRONG",
                "FATT 12/A                       | 12          | 2026-01-15 | NO",
                "FPR 16/19                       | FPR 16/19   | 2019-03-01 | STRONG",
                "FATTURA 16/2019                 | FPR 16/19   | 2019-03-01 | STRONG",
                "FT/2015/0006                    | FT/2015/0006| 2015-03-01 | STRONG",
                "FATTURA 6/2015                  | FT/2015/0006| 2015-03-01 | STRONG",
                "EE-FAT202600026496              | EE-FAT202600026496 | 2026-03-12 | STRONG",
                "FATT 26496                      | EE-FAT202600026496 | 2026-03-12 | STRONG",
                "EUR 12,00 CANONE                | 12          | 2026-01-15 | NO",
                "PAGATO IL 12/01/2026            | 12          | 2026-01-15 | NO",
                "IBAN IT60X0542811101000000123456| 12          | 2026-01-15 | NO",
                "SALDO PARCELLA 12               | 12          | 2026-01-15 | STRONG",
                "12/2026                         | 12          | 2026-01-15 | STRONG",
            })
    void aTextMeansADocument(String text, String number, LocalDate issued, Mention.Strength expected) {
        Mention.Strength best = Mention.Strength.NO;
        for (Mention mention : Mentions.in(text)) {
            for (Reference document : Reference.ofItem(number, issued)) {
                Mention.Strength strength = mention.strength(document, issued);
                best = strength.compareTo(best) > 0 ? strength : best;
            }
        }
        assertThat(best).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROSSI IMPIANTI S.R.L.   | Rossi Impianti Srl          | SAME",
                "ROSSI MARIO             | Dott. Mario Rossi           | SAME",
                "ROSSI IMPIANTI DI ROSSI MARIO E C. SNC | Rossi Impianti | LIKELY",
                "COSTRUZIONI GENERALI MERIDIO | Costruzioni Generali Meridionali SpA | LIKELY",
                "TERMOIDRAULICA BIANCHI  | Termoidraulica Biamchi      | LIKELY",
                "ROSSI                   | Bianchi                     | NO",
                "ROSSI MARIO             | Rossi Anna                  | NO",
                "SRL                     | SRL                         | NO",
            })
    void namesAreAlike(String one, String other, Names.Likeness expected) {
        assertThat(Names.likeness(Names.words(one), Names.words(other))).isEqualTo(expected);
        assertThat(Names.likeness(Names.words(other), Names.words(one))).isEqualTo(expected);
    }
}
