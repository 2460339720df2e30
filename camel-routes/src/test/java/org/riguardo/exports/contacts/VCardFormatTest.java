package org.riguardo.exports.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.ContactFormatContract;
import org.riguardo.exports.Claims;
import org.riguardo.exports.Samples;

class VCardFormatTest extends ContactFormatContract {

    private static final String CARD =
            """
            BEGIN:VCARD
            VERSION:3.0
            N:Bianchi;Anna;;;
            FN:Anna Bianchi
            ORG:Rossi Impianti S.r.l.;Amministrazione
            EMAIL;TYPE=INTERNET:fax@rossi.example
            EMAIL;TYPE=INTERNET,PREF:anna@rossi.example
            EMAIL:rossi@pec.rossi.example
            TEL;TYPE=WORK,FAX:06 1234568
            TEL;TYPE=WORK:06 1234567
            TEL;TYPE=CELL,PREF:347 1234567
            ADR;TYPE=WORK:;;Via Roma 1;Torino;TO;10100;Italia
            NOTE:P.IVA 01234567897\\nCF 01234567897
            END:VCARD
            """;

    @Override
    protected ExportFormat format() {
        return new VCardFormat();
    }

    @Override
    protected byte[] sample() {
        return CARD.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return new String(cut, StandardCharsets.UTF_8).endsWith("END:VCARD");
    }

    private static Reading read(byte[] bytes) throws IOException {
        Claims.onlyBy("vcard", Samples.content("rubrica.vcf", bytes));
        return new VCardFormat().read(Samples.content("rubrica.vcf", bytes), Samples.CONTEXT);
    }

    private static List<Contact> contacts(String text) throws IOException {
        return ((Reading.Read) read(text.getBytes(StandardCharsets.UTF_8))).contacts();
    }

    private static Problem refused(String text) throws IOException {
        Reading reading = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).problems().get(0);
    }

    @Test
    void allThatACardTells() throws IOException {
        Contact contact = contacts(CARD).get(0);
        assertThat(contact.line()).isEqualTo(1);
        assertThat(contact.isClient()).isFalse();
        assertThat(contact.client().name()).isEqualTo("Rossi Impianti S.r.l.");
        assertThat(contact.person()).isEqualTo("Anna Bianchi");
        assertThat(contact.client().vatId()).isEqualTo("IT01234567897");
        assertThat(contact.client().taxCode()).isEqualTo("01234567897");
        assertThat(contact.client().email()).isEqualTo("anna@rossi.example");
        assertThat(contact.client().pec()).isEqualTo("rossi@pec.rossi.example");
        assertThat(contact.emails())
                .containsExactly("anna@rossi.example", "fax@rossi.example", "rossi@pec.rossi.example");
        assertThat(contact.phones()).containsExactly("347 1234567", "06 1234567");
        assertThat(contact.faxes()).containsExactly("06 1234568");
        assertThat(contact.place()).isEqualTo(new Contact.Place("Via Roma 1", "10100", "Torino", "TO", "Italia"));
    }

    @Test
    void applesLabelsNameExtraFields() throws IOException {
        Contact contact = contacts(
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Rossi
                        item1.X-ABRELATEDNAMES:01234567897
                        item1.X-ABLabel:Partita IVA
                        X-CODICE-FISCALE:RSSMRA80A01H501U
                        END:VCARD
                        """)
                .get(0);
        assertThat(contact.client().vatId()).isEqualTo("IT01234567897");
        assertThat(contact.client().taxCode()).isEqualTo("RSSMRA80A01H501U");
    }

    @Test
    void eachLineIsReadInItsOwnCharset() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("BEGIN:VCARD\r\nVERSION:2.1\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("FN;CHARSET=ISO-8859-15:Caffè € Perù\r\n".getBytes(Charset.forName("ISO-8859-15")));
        bytes.writeBytes("ORG:Società Però\r\n".getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes("NOTE:così è\r\nEMAIL:a@b.example\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8));
        Contact contact = ((Reading.Read) read(bytes.toByteArray())).contacts().get(0);
        assertThat(contact.client().name()).isEqualTo("Società Però");
        assertThat(contact.person()).isEqualTo("Caffè € Perù");
    }

    @Test
    void foldsInTheMiddleOfACharacterAndUtf16() throws IOException {
        byte[] word = "Perù".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:".getBytes(StandardCharsets.US_ASCII));
        bytes.write(word, 0, 4);
        bytes.writeBytes("\r\n ".getBytes(StandardCharsets.US_ASCII));
        bytes.write(word, 4, 1);
        bytes.writeBytes(" Snc\r\nEND:VCARD\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(((Reading.Read) read(bytes.toByteArray()))
                        .contacts()
                        .get(0)
                        .client()
                        .name())
                .isEqualTo("Perù Snc");

        byte[] wide = ("\uFEFF" + CARD.replace("Anna", "Niccolò")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(format().recognises(Samples.content("x", wide))).isTrue();
        assertThat(((Reading.Read) read(wide)).contacts().get(0).person()).isEqualTo("Niccolò Bianchi");
    }

    @Test
    void cardsWithinCardsAndPicturesArePassedOver() throws IOException {
        List<Contact> contacts = contacts(
                """
                BEGIN:VCARD
                VERSION:2.1
                FN:Fuori
                PHOTO;ENCODING=BASE64;JPEG:AAAA
                BBBB
                CCCC

                AGENT:
                BEGIN:VCARD
                VERSION:2.1
                FN:Dentro
                TEL:06 1
                END:VCARD
                LOGO;VALUE=URI:http://127.0.0.1:1/logo.png
                TEL:06 1234567
                END:VCARD
                """);
        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0).client().name()).isEqualTo("Fuori");
        assertThat(contacts.get(0).phones()).containsExactly("06 1234567");
    }

    @Test
    void whatIsMalformedIsRefusedWithItsLine() throws IOException {
        assertThat(refused(CARD + "hello\n").line()).isEqualTo(15);
        assertThat(refused(CARD.replace("FN:Anna Bianchi", "FN Anna Bianchi")).line())
                .isEqualTo(4);
        assertThat(refused("BEGIN:VCARD\n".repeat(20)).line()).isEqualTo(9);
        assertThat(refused(CARD.replace("FN:Anna", "FN:" + "a".repeat(400_000))).line())
                .isEqualTo(4);
        assertThat(refused(CARD + "END:VCARD\n").line()).isEqualTo(15);
    }

    @Test
    void anEmptyCardIsLeftOutAndAWrongCheckDigitIsTold() throws IOException {
        Reading.Read read = (Reading.Read)
                read(("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n" + CARD.replace("P.IVA 01234567897", "P.IVA 01234567890"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.contacts()).hasSize(1);
        assertThat(read.contacts().get(0).client().vatId()).isNull();
        assertThat(read.facts().rowsRead()).isEqualTo(2);
        assertThat(read.facts().rowsLeftOut()).isEqualTo(1);
        assertThat(read.facts().problems()).extracting(Problem::line).containsExactly(1, 4);
        assertThat(read.facts().problems().get(1).value()).isEqualTo("01234567890");
    }

    @Test
    void aPictureOfManyMegabytesInOneLineIsNoObstacle() throws IOException {
        String photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "A".repeat(8 << 20) + "\n";
        assertThat(contacts(CARD.replace("END:VCARD\n", photo + "END:VCARD\n"))).hasSize(1);
    }
}
