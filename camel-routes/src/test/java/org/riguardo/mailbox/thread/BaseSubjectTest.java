package org.riguardo.mailbox.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseSubjectTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            Fattura 12,               Fattura 12, false
            R: Fattura 12,            Fattura 12, true
            RE: R: I: Fattura 12,     Fattura 12, true
            RIF: fattura,             fattura, true
            Re[2]: fattura,           fattura, true
            [lista] Re: fattura (fwd), fattura, true
            [Fwd: fattura],           fattura, true
            Riunione: ore 10,         Riunione: ore 10, false
            '  due   spazi ',         due spazi, false
            """)
    void marksOfRepliesAreTakenOff(String subject, String base, boolean reply) {
        assertThat(BaseSubject.of(subject)).isEqualTo(new BaseSubject(base, reply));
    }

    @ParameterizedTest
    @CsvSource({"R: Fattura, R: Fattura, false", "Fw: Fattura, Fattura, true", "[a] [b], [b], false"})
    void theRfcKnowsNoItalianMarks(String subject, String base, boolean reply) {
        assertThat(BaseSubject.rfc5256(subject)).isEqualTo(new BaseSubject(base, reply));
    }
}
