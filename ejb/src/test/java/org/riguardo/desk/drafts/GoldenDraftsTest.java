package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Item;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;

/** Every text of the packs that come with the product, as a client would read it; whoever changes one reads it here aloud. */
class GoldenDraftsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void eachTextReadsAsItWasReadAloud(int number) throws IOException {
        TonePack pack = BuiltInPacks.all().get(number);
        StringBuilder all = new StringBuilder();
        for (ToneText text : pack.texts()) {
            boolean one = text.key().tone().ordinal() % 2 == 0;
            Filling.Filled filled = new Filling(pack, facts(text, one)).fill(text);
            all.append("=== ")
                    .append(text.key().words())
                    .append("\nSubject: ")
                    .append(filled.subject())
                    .append("\n\n")
                    .append(filled.body())
                    .append("\n\n");
        }
        Path now = Files.createDirectories(Path.of("target/drafts")).resolve(pack.key() + ".txt");
        Files.writeString(now, all);

        assertThat(all.toString()).isEqualTo(expected(pack.key() + ".txt"));
    }

    private static LetterFacts facts(ToneText text, boolean one) {
        boolean money = text.key().kind() == MailKind.REMINDER || text.key().kind() == MailKind.RECAP;
        boolean agreed = text.key().brokenAgreement() || text.key().kind() == MailKind.RECAP;
        return new LetterFacts(
                "Rossi Impianti Srl",
                one ? null : "Marta Rossi",
                "Studio Bianchi e Associati",
                "Paolo Bianchi",
                !money ? List.of() : one ? List.of(item("2025/118", "1200.00", "1200.00")) : several(),
                agreed ? agreement() : null,
                text.key().brokenAgreement(),
                TODAY.minusDays(1),
                one ? null : "IT60X0542811101000000123456",
                "Buste paga di febbraio",
                TODAY);
    }

    private static List<Item> several() {
        return List.of(
                item("2025/118", "1200.00", "700.00"),
                item("2026/3", "1234.56", "1234.56"),
                item("NC 4", "-100.00", "-100.00"));
    }

    private static Item item(String number, String amount, String open) {
        return new Item(
                number,
                number,
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2025, 12, 31),
                new BigDecimal(amount),
                new BigDecimal(open),
                "EUR",
                false);
    }

    private static Agreement agreement() {
        return new Agreement(
                "a1",
                AgreementKind.PLAN,
                LocalDate.of(2026, 2, 2),
                List.of("2025/118"),
                List.of(
                        new Instalment(LocalDate.of(2026, 3, 31), new BigDecimal("600.00")),
                        new Instalment(LocalDate.of(2026, 4, 30), new BigDecimal("600.00"))),
                false);
    }

    private static String expected(String name) throws IOException {
        try (InputStream stream = GoldenDraftsTest.class.getResourceAsStream(name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
