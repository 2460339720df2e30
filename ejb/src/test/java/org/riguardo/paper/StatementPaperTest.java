package org.riguardo.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Item;

class StatementPaperTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void saysWhatIsOpenWithItsTotalAndTheAccount() throws IOException {
        byte[] pdf = StatementPaper.pdf(
                "Studio Conti & Città",
                "Caffè dell’Università Srl",
                List.of(
                        item("2026/7", "1200.00", "1000.00"),
                        item("2026/9", "234.56", "234.56"),
                        item("NC 3", "-34.56", "-34.56")),
                "IT60X0542811101000000123456",
                "it",
                Instant.parse("2026-03-05T09:00:00Z"),
                ROME);

        PdfReader reader = new PdfReader(pdf);
        String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\u00a0]+", " ");
        assertThat(text)
                .contains("Studio Conti & Città")
                .contains("Caffè dell’Università Srl")
                .contains("5 marzo 2026")
                .contains("2026/7")
                .contains("1.000,00 €")
                .contains("1.200,00 €")
                .contains("IT60 X054 2811 1010 0000 0123 456");
        assertThat(reader.getInfo())
                .containsEntry("Title", "Situazione degli importi aperti – Caffè dell’Università Srl");
        assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("it");
        PdfDictionary marks = reader.getCatalog().getAsDict(PdfName.MARKINFO);
        assertThat(marks.getAsBoolean(PdfName.MARKED).booleanValue()).isTrue();
    }

    @Test
    void carriesItsFonts() throws IOException {
        byte[] pdf = StatementPaper.pdf(
                "Studio", "Rossi", List.of(item("1", "10.00", "10.00")), null, "en", Instant.EPOCH, ROME);

        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("/FontFile2");
        assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1))
                .contains("Statement of open amounts")
                .doesNotContain("IBAN");
    }

    @Test
    void manyItemsGoOnOverPagesWithTheHeadOnEach() throws IOException {
        List<Item> items = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> item("2026/" + i, "10.00", "10.00"))
                .toList();

        PdfReader reader = new PdfReader(StatementPaper.pdf("Studio", "Rossi", items, null, "it", Instant.EPOCH, ROME));

        assertThat(reader.getNumberOfPages()).isGreaterThan(2);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("Scadenza");
    }

    private static Item item(String number, String amount, String open) {
        return new Item(
                number,
                number,
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 2, 28),
                new BigDecimal(amount),
                new BigDecimal(open),
                "EUR",
                false);
    }
}
