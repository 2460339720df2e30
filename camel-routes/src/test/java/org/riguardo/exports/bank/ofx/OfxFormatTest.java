package org.riguardo.exports.bank.ofx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.BankFormatContract;
import org.riguardo.exports.Samples;

/** Both forms of OFX, and whatever is out of place in them. */
class OfxFormatTest extends BankFormatContract {

    private static final String SGML =
            """
            OFXHEADER:100
            DATA:OFXSGML
            VERSION:102
            CHARSET:1252

            <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260310<LANGUAGE>ITA</SONRS></SIGNONMSGSRSV1>
            <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR
            <BANKACCTFROM><BANKID>05428<ACCTID>000000123456<ACCTTYPE>CHECKING</BANKACCTFROM>
            <BANKTRANLIST><DTSTART>20260301<DTEND>20260310
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260309120000[+1:CET]<TRNAMT>+1000.00<FITID>A1
            <NAME>Rossi Impianti S.r.l. &amp; C.
            <MEMO>SALDO FT 12
            </STMTTRN>
            <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260310<TRNAMT>-30,5<FITID>A2<NAME>
            <MEMO>Canone</STMTTRN>
            </BANKTRANLIST><LEDGERBAL><BALAMT>1069.50<DTASOF>20260310</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;

    private final OfxFormat format = new OfxFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return bytes(SGML);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return new String(cut, StandardCharsets.UTF_8).endsWith("</OFX>");
    }

    @Test
    void readsValuesWithoutClosingTags() throws IOException {
        Reading.Read read = (Reading.Read) read(SGML);
        BankEntry in = read.statements().get(0).entries().get(0);
        assertThat(in.amount()).isEqualByComparingTo("1000.00");
        assertThat(in.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(in.party()).isEqualTo("Rossi Impianti S.r.l. & C.");
        assertThat(in.text()).isEqualTo("Rossi Impianti S.r.l. & C. SALDO FT 12");
        assertThat(in.bankReference()).isEqualTo("A1");
        assertThat(in.line()).isEqualTo(10);
        BankEntry out = read.statements().get(0).entries().get(1);
        assertThat(out.amount().toString()).isEqualTo("-30.50");
        assertThat(out.text()).isEqualTo("Canone");
        assertThat(read.statements().get(0).closing()).isEqualByComparingTo("1069.50");
    }

    @Test
    void theXmlFormGivesTheSame() throws IOException {
        String xml = SGML.substring(SGML.indexOf("<OFX>"))
                .replaceAll("(?m)<([A-Z0-9]+)>([^<\\n]+)(?=<|$)", "<$1>$2</$1>")
                .replace("<NAME>\n", "<NAME/>\n");
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n";
        assertThat(xml).contains("<FITID>A1</FITID>");
        assertThat(((Reading.Read) read(head + xml)).statements().get(0).entries())
                .extracting(BankEntry::amount, BankEntry::text)
                .isEqualTo(((Reading.Read) read(SGML))
                        .statements().get(0).entries().stream()
                                .map(entry -> tuple(entry.amount(), entry.text()))
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfPlaceIsRefused() {
        return Stream.of(
                        SGML.replace("</STMTTRN>\n<STMTTRN>", "<STMTTRN>"),
                        SGML.replace("</BANKTRANLIST>", ""),
                        SGML.replace("</BANKACCTFROM>", "</BANKACCTTO>"),
                        SGML.replace("+1000.00", "1,000.00"),
                        SGML.replace("20260310<TRNAMT>", "20261310<TRNAMT>"),
                        SGML.replace("<CURDEF>EUR", ""),
                        SGML.replace("<OFX>", "<OFX><!-- x -->"),
                        SGML.replace("<DTPOSTED>20260310", ""),
                        SGML.replace("</OFX>", "</OFX><OFX></OFX>"))
                .map(text -> DynamicTest.dynamicTest(
                        "broken", () -> assertThat(read(text)).isInstanceOf(Reading.Refused.class)));
    }

    private Reading read(String text) throws IOException {
        assertThat(format.recognises(Samples.content("x", bytes(text)))).isTrue();
        return format.read(Samples.content("x", bytes(text)), Samples.CONTEXT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
