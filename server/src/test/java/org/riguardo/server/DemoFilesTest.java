package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private final DemoFiles files = new DemoFiles(TODAY);

    @Test
    void theStatementHasARowForEachOpenInvoiceWithDatesRelativeToToday() throws Exception {
        List<String> lines = files.openItems(DemoClient.all()).lines().toList();
        assertThat(lines).hasSizeGreaterThan(40);
        assertThat(lines).allSatisfy(line -> assertThat(line.split(";")).hasSize(10));
        assertThat(lines.get(1))
                .isEqualTo("Officina Tre Colline S.r.l.;99900000011;101/2026;10/01/2026;09/02/2026;1.830,00;1.830,00;"
                        + "amministrazione@trecolline.example;+39 02 0555 0101;28/11/2014");
    }

    @Test
    void theInvoiceIsTheOneOfItsRowInTheStatement() throws Exception {
        String invoice = files.invoice(DemoClient.all());
        assertThat(invoice).doesNotContain("{").contains("<Numero>FPR 12/2026</Numero>", "<ImportoPagamento>1068.80<");
        assertThat(files.openItems(DemoClient.all())).contains(";FPR 12/2026;01/02/2026;03/03/2026;1.268,80;1.068,80;");
    }

    @Test
    void vatNumbersHaveTheRightCheckDigit() {
        assertThat(DemoClient.vatId(1)).isEqualTo("99900000011").hasSize(11);
        assertThat(DemoClient.vatId(10)).isNotEqualTo(DemoClient.vatId(11));
    }
}
