package org.riguardo.limitation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"it", "en", "de"})
    void theLetterNamesWhatItIsAboutAndLeavesNoPlaceUnfilled(String language) {
        PreparedLetter letter = letter("Rossi Impianti Srl", language);

        assertThat(letter.text())
                .contains(
                        "Rossi Impianti Srl\nVia Lunga 1\n10100 Torino TO\n",
                        "2023/118",
                        "2023/140",
                        "1.200,00",
                        "1.580,50",
                        "Giulia",
                        "Studio Bianchi",
                        "1219")
                .doesNotContain("{{", "debit", "moros", "solle", "debt");
        assertThat(letter.language()).isEqualTo(language.equals("en") ? "en" : "it");
    }

    @Test
    void whatIsFilledInIsNeverReadAsAPlaceToFill() {
        assertThat(letter("{{total}} $1 \\ Srl", "it").text()).contains("{{total}} $1 \\ Srl");
    }

    @Test
    void thereIsNoWayFromHereToAnythingThatSends() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.riguardo");

        noClasses()
                .that()
                .resideInAPackage("org.riguardo.limitation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.riguardo.desk.outbox..",
                        "org.riguardo.desk.drafts..",
                        "org.riguardo.mailbox..",
                        "org.riguardo.mailboxes..",
                        "org.riguardo.api.mailbox..",
                        "jakarta.mail..",
                        "java.net..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.riguardo.limitation..", "org.riguardo.web..", "org.riguardo.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.riguardo.limitation..")
                .check(classes);
    }

    private static PreparedLetter letter(String client, String language) {
        List<ClockItem> items = List.of(item("2023/118", "1200.00"), item("2023/140", "380.50"));
        return Letters.write(
                new ClockClient("c1", client, "paolo", "giulia", items, List.of(), List.of()),
                new Addressee(List.of("Via Lunga 1", "10100 Torino TO"), List.of()),
                items,
                DAY,
                language,
                "Studio Bianchi",
                "Giulia",
                List.of());
    }

    private static ClockItem item(String number, String open) {
        LocalDate issued = LocalDate.of(2023, 11, 30);
        return new ClockItem(
                number,
                number,
                issued,
                issued.plusDays(30),
                new BigDecimal(open),
                "EUR",
                false,
                Term.of(issued, List.of()));
    }
}
