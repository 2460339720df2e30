package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/** The registers of Fatture in Cloud. */
class FattureInCloudTest {

    @Test
    void theRegisterOfFattureInCloudAsAnOldBook() throws IOException {
        String[] heading =
                ("Data|Prox scadenza|Documento|Numero|Serie|Saldato|Centro ricavo|Cliente|Comune|Provincia|CAP|Paese|P.IVA|CF"
                                + "|Oggetto (interno)|Oggetto (visibile)|Valuta orig.|Imponibile|IVA|Cassa|Altra cassa|Rivalsa|Rit. acconto"
                                + "|Rit. prev.|Lordo|Contrassegnato")
                        .split("\\|");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("Documenti");
            Books.row(sheet, 0, "Documenti emessi dal 01/01/2026");
            Books.row(sheet, 3, (Object[]) heading);
            Books.row(
                    sheet,
                    4,
                    "05/03/2026",
                    "04/04/26",
                    "Fattura",
                    12,
                    "A",
                    "NO",
                    "",
                    "Rossi srl",
                    "Faenza",
                    "RA",
                    48018,
                    "Italia",
                    1180680397,
                    "",
                    "",
                    "",
                    "EUR",
                    100.0,
                    22.0,
                    4.0,
                    0.0,
                    0.0,
                    20.8,
                    0.0,
                    126.0,
                    "");
            Books.row(
                    sheet,
                    5,
                    "06/03/2026",
                    "05/04/2026",
                    "Nota di credito",
                    3,
                    "A",
                    "SI",
                    "",
                    "Rossi srl",
                    "Faenza",
                    "RA",
                    48018,
                    "Italia",
                    1180680397,
                    "",
                    "",
                    "",
                    "EUR",
                    10.0,
                    2.2,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    12.2,
                    "");
            Books.row(
                    sheet,
                    6,
                    "06/03/2026",
                    "",
                    "Proforma",
                    4,
                    "A",
                    "NO",
                    "",
                    "Rossi srl",
                    "Faenza",
                    "RA",
                    48018,
                    "Italia",
                    1180680397,
                    "",
                    "",
                    "",
                    "EUR",
                    10.0,
                    2.2,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    12.2,
                    "");
            Books.row(
                    sheet,
                    7,
                    "06/03/2026",
                    "",
                    "DDT",
                    5,
                    "A",
                    "NO",
                    "",
                    "Rossi srl",
                    "Faenza",
                    "RA",
                    48018,
                    "Italia",
                    1180680397,
                    "",
                    "",
                    "",
                    "EUR",
                    10.0,
                    2.2,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    12.2,
                    "");
            Reading.Read read = Tables.ok(Tables.read("registro", Books.bytes(book)));
            assertThat(read.documents().list())
                    .extracting(
                            ExportDocument::number,
                            ExportDocument::credit,
                            ExportDocument::counts,
                            ExportDocument::total,
                            ExportDocument::payable)
                    .containsExactly(
                            tuple("12/A", false, true, new BigDecimal("126.00"), new BigDecimal("105.20")),
                            tuple("3/A", true, true, new BigDecimal("12.20"), new BigDecimal("12.20")),
                            tuple("4/A", false, false, new BigDecimal("12.20"), new BigDecimal("12.20")),
                            tuple("5/A", false, false, new BigDecimal("12.20"), new BigDecimal("12.20")));
            ExportDocument first = read.documents().list().get(0);
            assertThat(first.instalments().get(0).due()).isEqualTo(LocalDate.of(2026, 4, 4));
            assertThat(first.client().vatId()).isEqualTo("IT01180680397");
            assertThat(read.documents().list().get(1).instalments().get(0).open())
                    .isEqualTo("0.00");
            assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
        }
    }

    @Test
    void theOlderRegisterOfFattureInCloud() throws IOException {
        Reading.Read read = Tables.ok(
                "Data;Prox scadenza;Doc;Num;Saldato;Prodotto;Cliente;Comune;Prov;CAP;Paese;Valuta;Imponibile;IVA;Lordo\n"
                        + "05/03/26;04/04/26;Fattura;12/A;NO;;Rossi;Faenza;RA;48018;Italia;EUR;100.00;22.00;122.00\n"
                        + "05/03/26;;Preventivo;13;NO;;Rossi;Faenza;RA;48018;Italia;EUR;100.00;22.00;122.00\n");
        assertThat(read.documents().list())
                .extracting(ExportDocument::number, ExportDocument::counts)
                .containsExactly(tuple("12/A", true), tuple("13", false));
        assertThat(read.documents().list().get(0).date()).isEqualTo(LocalDate.of(2026, 3, 5));
    }
}
