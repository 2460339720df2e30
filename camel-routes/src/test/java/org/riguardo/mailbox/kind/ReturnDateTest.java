package org.riguardo.mailbox.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnDateTest {

    private static final LocalDate SENT = LocalDate.of(2026, 8, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Sono in ferie e rientro il 24 agosto.                              | 2026-08-24
            Rientrerò lunedì 24/08/2026.                                       | 2026-08-24
            Sarò assente dal 3 al 21 agosto compreso.                          | 2026-08-21
            Lo studio resterà chiuso fino al 23 agosto 2026                    | 2026-08-23
            Assente dal 10 agosto al 21 agosto, tornerò in ufficio il 24.8.26  | 2026-08-24
            Saremo di nuovo operativi da martedì 1° settembre                  | 2026-09-01
            Sarò di ritorno, di nuovo in ufficio dal 7 gennaio                 | 2027-01-07
            I am out of the office until August 24, 2026.                      | 2026-08-24
            I will be back on Monday 24 August.                                | 2026-08-24
            I will return on September 3rd                                     | 2026-09-03
            """)
    void theDayIsFound(String text, LocalDate expected) {
        assertThat(ReturnDate.in(text, SENT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Sono fuori sede, per urgenze chiamare il 333 1234567.
            Rientro il 30 febbraio.
            Rientro il 1 luglio 2026.
            Abbiamo ricevuto la fattura del 12/07/2026.
            """)
    void whatIsNoDayOfReturnGivesNone(String text) {
        assertThat(ReturnDate.in(text, SENT)).isNull();
    }
}
