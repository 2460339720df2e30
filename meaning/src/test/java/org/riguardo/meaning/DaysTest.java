package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.facts.Direction;

class DaysTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, entro fine mese, 2026-07-31",
        "2026-07-31, a fine mese, 2026-07-31",
        "2026-01-31, fine mese prossimo, 2026-02-28",
        "2026-07-15, dopo l'estate, 2026-09-15",
        "2026-10-01, dopo l’estate, ",
        "2026-07-15, dopo le ferie, 2026-09-01",
        "2026-11-20, a settembre, 2027-09-30",
        "2026-12-20, il 10 gennaio, 2027-01-10",
        "2026-07-15, entro il 15, 2026-07-15",
        "2026-07-16, entro il 15, 2026-08-15",
        "2026-01-30, il 31, 2026-01-31",
        "2026-07-15, il 15/9, 2026-09-15",
        "2026-07-15, il 15.09.2026, 2026-09-15",
        "2026-07-15, il 15.09.2025, ",
        "2026-07-15, lunedì prossimo, 2026-07-20",
        "2026-07-15, entro venerdì, 2026-07-17",
        "2026-07-15, venerdì 31, 2026-07-31",
        "2026-07-15, fino a lunedì 20, 2026-07-20",
        "2026-07-15, mercoledi, 2026-07-22",
        "2026-07-15, la settimana prossima, 2026-07-24",
        "2026-07-15, fra 10 giorni, 2026-07-25",
        "2026-07-15, tra due settimane, 2026-07-29",
        "2026-07-15, entro 30 gg, 2026-08-14",
        "2026-07-20, a metà mese, 2026-08-15",
        "2026-07-15, ai primi di ottobre, 2026-10-05",
        "2026-07-15, prima di Natale, 2026-12-24",
        "2026-07-15, entro l'anno, 2026-12-31",
        "2026-07-15, entro febbraio, 2027-02-28",
        "2026-07-15, domani, 2026-07-16",
        "2026-07-15, entro metà mese, 2026-07-15",
        "2026-07-16, entro metà mese, 2026-08-15",
        "2026-07-15, entro il mese in corso, 2026-07-31",
        "2026-07-15, dopo ferragosto, 2026-09-01",
        "2026-07-15, entro ferragosto, 2026-08-15",
        "2026-03-03, entro Pasqua, 2026-04-05",
        "2026-03-03, prima di Pasqua, 2026-04-04",
        "2026-03-03, dopo Pasqua, 2026-04-07",
        "2026-07-15, entro Pasqua, 2027-03-28",
        "2029-01-10, entro Pasqua, 2029-04-01",
        "2026-03-03, entro il 31 c.m., 2026-03-31",
        "2026-03-03, il venerdì che viene, 2026-03-06",
        "2026-03-03, tra una decina di giorni, 2026-03-13",
        "2026-03-03, il mese che viene, 2026-04-30",
        "2026-07-15, al rientro dalle ferie, 2026-09-01",
        "2026-07-15, passata l'estate, 2026-09-15",
        "2026-07-15, il 25, 2026-07-25",
        "2026-07-15, entro il 10, 2026-08-10",
        "2026-07-15, nel giro di due settimane, 2026-07-29",
        "2026-12-30, ai primi del mese, 2027-01-05",
        "2026-07-15, entro la fine dell'anno, 2026-12-31"
    })
    void aPromiseIsForADay(LocalDate said, String phrase, LocalDate day) {
        assertThat(Meaning.of("vi pago la fattura " + phrase, "", said, Direction.IN, LEXICON)
                        .findings())
                .filteredOn(finding -> finding.kind().key().equals("PROMISE"))
                .extracting(Finding::day)
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, il 25, 2026-06-25",
        "2026-07-15, il 10, 2026-07-10",
        "2026-07-15, lunedì, 2026-07-13",
        "2026-07-15, mercoledì, 2026-07-15",
        "2026-07-15, venerdì scorso, 2026-07-10",
        "2026-07-15, ieri, 2026-07-14",
        "2026-07-15, l'altro ieri, 2026-07-13",
        "2026-07-15, stamattina, 2026-07-15",
        "2026-07-15, due giorni fa, 2026-07-13",
        "2026-07-15, la settimana scorsa, 2026-07-10",
        "2026-01-07, il 30 dicembre, 2025-12-30",
        "2026-07-15, in data 03/07/2026, 2026-07-03",
        "2026-07-15, in data 03/08/2026, "
    })
    void aPaymentMadeWasOnADayBefore(LocalDate said, String phrase, LocalDate day) {
        assertThat(Meaning.of("bonifico fatto " + phrase, "", said, Direction.IN, LEXICON)
                        .findings())
                .filteredOn(finding -> finding.kind().key().equals("PAID_CLAIM"))
                .extracting(Finding::day)
                .containsExactly(day);
    }
}
