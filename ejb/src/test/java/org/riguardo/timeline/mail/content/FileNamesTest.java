package org.riguardo.timeline.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fattura 12.pdf        | fattura 12.pdf
            ../../etc/passwd      | passwd
            C:\\Windows\\x.exe    | x.exe
            CON                   | _CON
            con.txt               | _con.txt
            .htaccess             | htaccess
            perché è così.docx    | perché è così.docx
            a%2e%2e%2fb.txt       | a_2e_2e_2fb.txt
            x.pdf...              | x.pdf
            ''                    | allegato-3
            ../                   | allegato-3
            """)
    void namesAreSafe(String name, String expected) {
        assertThat(FileNames.safe(name, 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'fattura\u202egpj.exe', fatturagpj.exe", "'a\u0000b\r\nc.pdf', abc.pdf"})
    void charactersThatAreNotSeenAreLeftOut(String name, String expected) {
        assertThat(FileNames.safe(name, 0)).isEqualTo(expected);
    }

    @Property(tries = 1_000)
    void whateverASenderWrites(@ForAll String name) {
        String safe = FileNames.safe(name, 0);
        assertThat(safe)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(121)
                .doesNotContain("/", "\\", "\r", "\n", "\"", "\0")
                .doesNotStartWith(".");
    }
}
