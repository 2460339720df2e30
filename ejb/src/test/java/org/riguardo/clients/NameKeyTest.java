package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Rossi Impianti S.r.l.          | ROSSI IMPIANTI SRL
                    Rossi Impianti srl             | Rossi Impianti Società a responsabilità limitata
                    ROSSI IMPIANTI S.R.L. IN LIQUIDAZIONE | Rossi Impianti srl unipersonale
                    Caffè Perù S.n.c. di Rossi & C. | caffe peru snc di rossi e c.
                    Mario Rossi                    | Dott. ROSSI MARIO
                    L'Officina di Neri S.A.S.      | L Officina di Neri Sas
                    """)
    void twoSpellingsOfOneName(String one, String other) {
        assertThat(NameKey.of(one)).isNotEmpty().isEqualTo(NameKey.of(other));
    }

    @Test
    void differentNamesStayDifferent() {
        List<String> names =
                List.of("Rossi Impianti srl", "Rossi Marmi srl", "Impianti srl", "Bianchi & Rossi", "Rossi");
        assertThat(names.stream().map(NameKey::of)).doesNotHaveDuplicates();
    }

    @Test
    void aLegalFormAloneIsNoName() {
        assertThat(NameKey.of("S.r.l.")).isEmpty();
        assertThat(NameKey.of(" . ")).isEmpty();
    }
}
