package org.riguardo.exports.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.ContactFormatContract;
import org.riguardo.exports.Claims;
import org.riguardo.exports.Samples;

class ClientTableFormatTest extends ContactFormatContract {

    private static final String HEADING =
            "Denominazione;Indirizzo;Comune;CAP;Provincia;Paese;P.IVA/TAX ID;Codice fiscale;"
                    + "Indirizzo PEC;Codice SDI;Indirizzo e-mail;Referente;Telefono;Metodo di pagamento prefefinito";
    private static final String ROW = "Rossi Impianti S.r.l.;Via Roma 1;Torino;10100;TO;Italia;01234567897;01234567897;"
            + "rossi@pec.rossi.example;ABC1234;info@rossi.example;Anna Bianchi;06/12345 - 347 1234567;Bonifico";

    @Override
    protected ExportFormat format() {
        return new ClientTableFormat();
    }

    @Override
    protected byte[] sample() {
        return (HEADING + "\r\n" + ROW + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return new String(cut, StandardCharsets.UTF_8).endsWith("Bonifico\r");
    }

    private static Reading.Read read(byte[] bytes) throws IOException {
        Claims.onlyBy("client-table", Samples.content("clienti.csv", bytes));
        Reading reading = new ClientTableFormat().read(Samples.content("clienti.csv", bytes), Samples.CONTEXT);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private static Reading.Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean recognised(String text) throws IOException {
        return new ClientTableFormat().recognises(Samples.content("x", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theListOfFattureInCloudAsItIsSpelt() throws IOException {
        Reading.Read read = read(HEADING + "\r\n" + ROW + "\r\n");
        Contact contact = read.contacts().get(0);
        assertThat(contact.isClient()).isTrue();
        assertThat(contact.line()).isEqualTo(2);
        assertThat(contact.client().name()).isEqualTo("Rossi Impianti S.r.l.");
        assertThat(contact.client().vatId()).isEqualTo("IT01234567897");
        assertThat(contact.client().taxCode()).isEqualTo("01234567897");
        assertThat(contact.client().pec()).isEqualTo("rossi@pec.rossi.example");
        assertThat(contact.client().email()).isEqualTo("info@rossi.example");
        assertThat(contact.person()).isEqualTo("Anna Bianchi");
        assertThat(contact.phones()).containsExactly("06/12345", "347 1234567");
        assertThat(contact.place()).isEqualTo(new Place("Via Roma 1", "10100", "Torino", "TO", "Italia"));
        assertThat(read.facts().notes().get(1).it()).contains("Codice SDI").contains("Metodo di pagamento prefefinito");
        assertThat(read.facts().problems()).isEmpty();
    }

    @Test
    void codesDaysZerosAndPlaceholders() throws IOException {
        List<Contact> contacts =
                read("Anagrafica clienti al 31/03/2026\n\nCodice cliente,Ragione sociale,P.IVA,CF,Cliente dal,Cell\n"
                                + "C1,Rossi,1234567897,RSSMRA80A01H501U,01/04/2011,347 1234567\n"
                                + "C2,\"Bianchi, Neri\",'Non presente',,2015-02-03,\n")
                        .contacts();
        assertThat(contacts.get(0).client().vatId()).isEqualTo("IT01234567897");
        assertThat(contacts.get(0).client().since()).isEqualTo(LocalDate.of(2011, 4, 1));
        assertThat(contacts.get(0).line()).isEqualTo(4);
        assertThat(contacts.get(1).client().name()).isEqualTo("Bianchi, Neri");
        assertThat(contacts.get(1).client().vatId()).isNull();
        assertThat(contacts.get(1).client().code()).isEqualTo("C2");
    }

    @Test
    void aWrongCheckDigitIsReportedWithLineFieldAndValue() throws IOException {
        Reading.Read read = read("Denominazione;P.IVA;Telefono\nRossi;01234567890;06 1234567\n;;06 1\n");
        assertThat(read.contacts().get(0).client().vatId()).isNull();
        assertThat(read.facts().rowsLeftOut()).isEqualTo(1);
        Problem wrong = read.facts().problems().get(0);
        assertThat(wrong.line()).isEqualTo(2);
        assertThat(wrong.field()).isEqualTo("P.IVA");
        assertThat(wrong.value()).isEqualTo("01234567890");
        assertThat(read.facts().problems().get(1).line()).isEqualTo(3);
    }

    @Test
    void aTableWithAmountsOrDocumentsIsNotOne() throws IOException {
        assertThat(recognised("Cliente;P.IVA;Telefono;Numero fattura;Scadenza;Importo\nRossi;1;2;3;4;5\n"))
                .isFalse();
        assertThat(recognised("Denominazione;P.IVA;Telefono;Saldo\nRossi;1;2;3\n"))
                .isFalse();
        assertThat(recognised("Denominazione;Note\nRossi;1\n")).isFalse();
        assertThat(recognised("Denominazione;P.IVA;Telefono\nRossi;1;2\n")).isTrue();
    }

    @Test
    void theWholeFileTellsItsCharset() throws IOException {
        String text = "Denominazione;P.IVA;Telefono\n" + "Rossi;01234567897;06 1234567\n".repeat(4_000)
                + "Caffè €;;06 1234567\n";
        List<Contact> contacts =
                read(text.getBytes(Charset.forName("windows-1252"))).contacts();
        assertThat(contacts.get(4_000).client().name()).isEqualTo("Caffè €");
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .contacts()
                        .get(4_000)
                        .client()
                        .name())
                .isEqualTo("Caffè €");
    }

    @Test
    void workbooksOldAndNewSayTheSame() throws IOException {
        List<Contact> text = read(HEADING + "\n" + ROW + "\n").contacts();
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            try (book;
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                var sheet = book.createSheet("Clienti");
                fill(sheet.createRow(0), HEADING);
                fill(sheet.createRow(1), ROW);
                book.write(bytes);
                assertThat(new ClientTableFormat().recognises(Samples.content("x", bytes.toByteArray())))
                        .isTrue();
                assertThat(read(bytes.toByteArray()).contacts()).isEqualTo(text);
            }
        }
    }

    private static void fill(Row row, String fields) {
        String[] values = fields.split(";");
        for (int at = 0; at < values.length; at++) {
            row.createCell(at).setCellValue(values[at]);
        }
    }
}
