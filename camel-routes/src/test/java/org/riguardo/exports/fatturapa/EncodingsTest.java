package org.riguardo.exports.fatturapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** The ways in which real files are written: encodings, marks, prefixes, comments and attachments. */
class EncodingsTest {

    private static final String NAME = "Società Però €";
    private static final String XML = invoice()
            .client("<Anagrafica><Denominazione>" + NAME + "</Denominazione></Anagrafica>")
            .plain("1", "10.00", "2026-03-01")
            .xml();
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String BODY = XML.substring(DECLARATION.length());

    @ParameterizedTest
    @CsvSource({
        "'', UTF-8, 0",
        "UTF-8, UTF-8, 0",
        "utf-8, UTF-8, 0",
        "windows-1252, windows-1252, 0",
        "ISO-8859-15, ISO-8859-15, 0",
        "UTF-16, UTF-16, 0",
        "'', UTF-16, 0",
        "UTF-8, windows-1252, 1",
        "'', windows-1252, 1",
        "utf-16, UTF-8, 1",
        "utf-16, windows-1252, 1"
    })
    void theNameIsReadWhateverIsDeclared(String declared, String used, int notes) throws IOException {
        Reading.Read read = read((declaration(declared) + BODY).getBytes(Charset.forName(used)));
        assertThat(name(read)).isEqualTo(NAME);
        assertThat(read.facts().notes()).hasSize(notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UTF-8", "windows-1252"})
    void aMarkWinsOverTheDeclaration(String declared) throws IOException {
        byte[] bytes = ("\uFEFF" + declaration(declared) + BODY).getBytes(StandardCharsets.UTF_8);
        assertThat(name(read(bytes))).isEqualTo(NAME);
    }

    @Test
    void blankLinesBeforeTheDeclarationDoNoHarm() throws IOException {
        assertThat(name(read(("\r\n \n" + XML).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ns1:", "ns2:", "b-2.x:"})
    void anyPrefixWillDo(String prefix) throws IOException {
        String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
        String xml = XML.replace("p:Fattura", prefix + "Fattura").replace("xmlns:p", name);
        assertThat(name(read(xml.getBytes(StandardCharsets.UTF_8)))).isEqualTo(NAME);
    }

    @Test
    void commentsAndInstructionsAreReadOver() throws IOException {
        String xml = XML.replace(
                        DECLARATION,
                        DECLARATION + "<?xml-stylesheet type=\"text/xsl\" href=\"fatturaordinaria.xsl\"?>\n"
                                + "<!-- <FatturaElettronicaBody> prodotto da un programma -->\n")
                .replace("<Numero>1<", "<Numero><!-- progressivo -->1<!-- fine --><");
        ExportDocument document =
                read(xml.getBytes(StandardCharsets.UTF_8)).documents().list().get(0);
        assertThat(document.number()).isEqualTo("1");
    }

    @Test
    void attachmentsAreReadOver() throws IOException {
        String attachment = "<Allegati><NomeAttachment>nota.pdf</NomeAttachment><Attachment>"
                + "JVBERi0xLjQK".repeat(300_000) + "</Attachment></Allegati></FatturaElettronicaBody>";
        byte[] bytes = XML.replace("</FatturaElettronicaBody>", attachment).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(3_500_000);
        assertThat(name(read(bytes))).isEqualTo(NAME);
    }

    @Test
    void whatIsLargerThanAnyInvoiceIsRefusedUnread() throws IOException {
        Content huge = new Content() {
            @Override
            public String name() {
                return "huge.xml";
            }

            @Override
            public long size() {
                return 2L << 30;
            }

            @Override
            public Instant lastModified() {
                return Instant.EPOCH;
            }

            @Override
            public java.io.InputStream open() {
                return new java.io.ByteArrayInputStream(XML.getBytes(StandardCharsets.UTF_8));
            }
        };
        assertThat(new FatturaPaFormat().read(huge, Samples.CONTEXT)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aFloodOfEmptyInvoicesIsRefusedEarly() throws IOException {
        String flood = XML.replace(
                "</p:FatturaElettronica>", "<FatturaElettronicaBody/>".repeat(200_000) + "</p:FatturaElettronica>");
        Reading reading = new FatturaPaFormat()
                .read(Samples.content("any", flood.getBytes(StandardCharsets.UTF_8)), Samples.CONTEXT);
        assertThat(((Reading.Refused) reading).problems()).hasSizeBetween(1_000, 1_010);
    }

    private static String declaration(String encoding) {
        return encoding.isEmpty() ? "" : DECLARATION.replace("UTF-8", encoding);
    }

    private static String name(Reading.Read read) {
        return read.documents().list().get(0).client().name();
    }

    private static Reading.Read read(byte[] bytes) throws IOException {
        FatturaPaFormat format = new FatturaPaFormat();
        Content content = Samples.content("any", bytes);
        assertThat(format.recognises(content)).isTrue();
        return (Reading.Read) format.read(content, Samples.CONTEXT);
    }
}
