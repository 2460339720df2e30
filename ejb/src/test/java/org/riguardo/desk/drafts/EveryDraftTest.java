package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Item;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;

/** Every ready text with whatever may be missing: no gap in the page, no doubled space, no slip between <i>Lei</i> and <i>tu</i>. */
class EveryDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Pattern TU = Pattern.compile(
            "\\b(tu|ti|te|tuo|tua|tuoi|tue|puoi|hai|dimmi|dimmelo|chiamami|scrivimi|preferisci|dirti|esserti|mi dici|mi fai)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LEI = Pattern.compile(
            "\\b(Lei|La|Le|Suo|Sua|può|dirLe|esserLe|mi chiami|mi scriva|mi dica|me lo dica|mi dice|tenga)\\b(?! fattur)",
            Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void readsWholeWhateverIsMissing(int number) {
        TonePack pack = BuiltInPacks.all().get(number);
        for (ToneText text : pack.texts()) {
            for (int items : new int[] {0, 1, 2, 40}) {
                for (int known = 0; known < 16; known++) {
                    Filling.Filled filled = new Filling(pack, facts(text, items, known)).fill(text);
                    String all = filled.subject() + "\n\n" + filled.body();
                    assertThat(all)
                            .as(text.key().words() + ", items " + items + ", known " + known)
                            .doesNotContain("  ", "\n\n\n", " \n", "\n ", " ,", " .", "{{", "null", ":\n\n\n")
                            .doesNotEndWith("\n");
                    assertThat(filled.body()).doesNotStartWith("\n");
                    boolean reminds = text.key().kind() == MailKind.REMINDER;
                    assertThat(!reminds || items > 0 || all.contains(Draft.GAP)).isTrue();
                    if (pack.language().equals("it")) {
                        assertThat((text.key().form() == Form.TU ? LEI : TU)
                                        .matcher(all)
                                        .results())
                                .as(all)
                                .isEmpty();
                    }
                }
            }
        }
    }

    private static LetterFacts facts(ToneText text, int items, int known) {
        boolean broken = text.key().brokenAgreement();
        boolean talk = (known & 4) != 0;
        return new LetterFacts(
                "Rossi Impianti",
                given(known, 1, "Marta Rossi"),
                "Studio Bianchi",
                "Paolo",
                text.key().kind() == MailKind.REMINDER || text.key().kind() == MailKind.RECAP
                        ? IntStream.range(0, items)
                                .mapToObj(EveryDraftTest::item)
                                .toList()
                        : List.of(),
                broken || talk && (known & 8) != 0 ? agreement() : null,
                broken,
                talk ? TODAY.minusDays(1) : null,
                given(known, 2, "IT60X0542811101000000123456"),
                given(known, 8, "Buste paga"),
                TODAY);
    }

    private static @Nullable String given(int known, int bit, String value) {
        return (known & bit) == 0 ? null : value;
    }

    private static Item item(int number) {
        LocalDate due = TODAY.minusDays(number + 1L);
        return new Item(
                "i" + number,
                number % 7 == 3 ? null : "2026/" + number,
                number % 5 == 2 ? null : due.minusDays(30),
                due,
                new BigDecimal(number % 9 == 8 ? "-100.00" : "1234.56"),
                new BigDecimal(number % 9 == 8 ? "-100.00" : number % 4 == 0 ? "34.56" : "1234.56"),
                "EUR",
                false);
    }

    private static Agreement agreement() {
        return new Agreement(
                "a1",
                AgreementKind.PLAN,
                TODAY.minusDays(30),
                List.of("i0"),
                List.of(new Agreement.Instalment(TODAY.plusDays(20), new BigDecimal("600.00"))),
                false);
    }
}
