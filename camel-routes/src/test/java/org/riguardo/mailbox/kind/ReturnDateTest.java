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
            Sarò assente fino al 21 agosto compreso                            | 2026-08-21
            Torno in ufficio dal 7 gennaio.                                    | 2027-01-07
            Sono fuori ufficio, rientro lunedì 10.                             | 2026-08-10
            Rientro lunedì prossimo, risponderò allora.                        | 2026-08-10
            Siamo chiusi per ferie, riapriamo lunedì 31.                       | 2026-08-31
            Rientro il 9.                                                      | 2026-08-09
            Sono in ferie fino a venerdì.                                      | 2026-08-07
            Rientrerò domani mattina.                                          | 2026-08-04
            Lo studio riaprirà la prossima settimana.                          | 2026-08-10
            Sarò assente fino a fine agosto.                                   | 2026-08-31
            L'ufficio riprenderà l'attività martedì primo settembre            | 2026-09-01
            Saremo nuovamente in ufficio da lunedì 24 agosto.                  | 2026-08-24
            Sarò assente il 12 agosto, per urgenze chiamare il 333 1234567     | 2026-08-12
            Oggi sono assente; sarò assente per tutta la giornata di oggi.     | 2026-08-03
            Sono in ferie dal 10/8 al 24/8.                                    | 2026-08-24
            I'm away until Friday with limited access to my mail.              | 2026-08-07
            I am on leave and will be back in the office on the 24th.          | 2026-08-24
            I am out of office through the end of August.                      | 2026-08-31
            I will be back tomorrow.                                           | 2026-08-04
            Returning Monday 17.                                               | 2026-08-17
            Our office is closed from 10 to 21 August 2026.                    | 2026-08-21
            I'll be back on 2026-08-19.                                        | 2026-08-19
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
            Al rientro vi risponderò entro 2 giorni.
            Rientro alle 9, chiamatemi al 02 1234567.
            Sono in ferie fino al 31 luglio.
            Per urgenze rivolgersi al 335 1234567.
            """)
    void whatIsNoDayOfReturnGivesNone(String text) {
        assertThat(ReturnDate.in(text, SENT)).isNull();
    }
}
