package org.riguardo.web.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.callsheet.CallSheet;
import org.riguardo.desk.callsheet.SheetFacts;
import org.riguardo.desk.callsheet.SheetFacts.Money;
import org.riguardo.desk.callsheet.SheetFacts.Person;
import org.riguardo.desk.callsheet.SheetFacts.Talk;
import org.riguardo.desk.worries.Worry;
import org.riguardo.desk.worries.WorryView;
import org.riguardo.policy.PolicySettings;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.client.LogPart;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

/** The sheet on paper, printed by a real browser: one page of A4, however much is known of the client. */
class SheetPaperTest {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page(?!s)");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final String LONG = "Immobiliare e Costruzioni Generali Fratelli Bevilacqua-Castelnuovo & Associati"
            + " Società Consortile Cooperativa a Responsabilità Limitata in forma abbreviata ICGF Scarl";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClientWithALongHistoryStillFitsOnOnePage(Language language) throws Exception {
        String name = "call-sheet-long-" + language;
        var frame = Samples.frame(language, Section.CLIENTS);
        Rendered.page(
                "call-sheet",
                name,
                SheetPage.of(
                        frame,
                        CallSheet.of(facts()),
                        Samples.speech(language),
                        new LogPart(frame, "c1", ContactForm.empty(), List.of(), false),
                        null));

        assertThat(pages(Path.of("target/pages").resolve(name + ".html"))).isEqualTo(1);
    }

    private static SheetFacts facts() {
        String told = "Ha raccontato a lungo del cantiere fermo, dei due operai in malattia e della banca. ".repeat(20);
        return new SheetFacts(
                "c1",
                LONG,
                "Maria Giovanna Bianchi-Ferrarini",
                true,
                LocalDate.of(1998, 4, 1),
                IntStream.range(10, 22)
                        .mapToObj(i -> new Person(
                                "Maria Cristina Bevilacqua-Castelnuovo, amministrazione " + i, "+39 010 12345" + i))
                        .toList(),
                inDifficultyWithAlerts(),
                IntStream.range(0, 4)
                        .mapToObj(i -> new Talk(
                                "x" + i,
                                Instant.parse("2026-02-20T10:00:00Z").minusSeconds(i * 700_000L),
                                Channel.CALL,
                                Direction.IN,
                                "paolo",
                                Purpose.SUPPORT,
                                true,
                                told))
                        .toList(),
                IntStream.range(0, 9).mapToObj(SheetPaperTest::agreement).toList(),
                Arrays.stream(Worry.values())
                        .flatMap(worry -> Stream.of(worry, worry))
                        .map(worry -> new WorryView("w" + worry, worry, LocalDate.of(2026, 2, 1), null, "paolo"))
                        .toList(),
                List.of(new Case("k1", LONG, true, LocalDate.of(2026, 2, 20), null)),
                new Money(
                        new BigDecimal("123456.78"),
                        LocalDate.of(2023, 12, 31),
                        60,
                        new BigDecimal("1000.00"),
                        new BigDecimal("2000.00"),
                        new BigDecimal("3000.00"),
                        "EUR"),
                OfferLimits.UNSET,
                TODAY.minusDays(20),
                TODAY,
                Samples.ROME,
                PolicySettings.defaults().calendar());
    }

    private static Decision inDifficultyWithAlerts() {
        Decision now = Samples.now(Action.REPLY, Purpose.SUPPORT, Tone.WARM, "Una risposta.", "A reply.");
        var heard = new Sentence(
                "Un messaggio del 25 febbraio parla di una contestazione che nessuno ha ancora segnato come gestita.",
                "A message of 25 February tells of a dispute that nobody has marked as handled yet.");
        return new Decision(
                now.action(),
                now.purpose(),
                now.tone(),
                now.who(),
                now.notBefore(),
                now.dueBy(),
                now.next(),
                now.events(),
                now.items(),
                false,
                true,
                now.emailAllowedFrom(),
                now.callAllowedFrom(),
                GroupKey.LOYAL_IN_DIFFICULTY,
                now.groupBecause(),
                now.because(),
                List.of(
                        new Alert("stale-ledger", List.of("ledger"), heard),
                        new Alert("pending-signal", List.of("x1"), heard),
                        new Alert("unclassified-contact", List.of("x2"), heard)),
                now.outlook());
    }

    private static AgreementView agreement(int i) {
        LocalDate due = LocalDate.of(2026, 1, 15).minusMonths(i);
        return new AgreementView(
                "a" + i,
                "c1",
                LONG,
                AgreementKind.PLAN,
                due.minusDays(20),
                "paolo",
                i == 0 ? AgreementStanding.BROKEN : AgreementStanding.KEPT,
                List.of(new AgreementView.Payment(due, new BigDecimal("12345.67"), i > 0)),
                List.of("2025/1"),
                "EUR",
                i == 0 ? due : null,
                null,
                null,
                List.of(),
                null);
    }

    private int pages(Path page) throws IOException, InterruptedException {
        String browser = browser();
        assumeTrue(browser != null, "no Chromium on this machine: the printed sheet is not counted");
        Path pdf = folder.resolve("sheet.pdf");
        List<String> command = new ArrayList<>(List.of(
                String.valueOf(browser),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--allow-file-access-from-files",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("profile"),
                "--print-to-pdf=" + pdf,
                page.toAbsolutePath().toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS))
                .as("the browser prints")
                .isTrue();
        String written = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        return (int) PDF_PAGE.matcher(written).results().count();
    }

    private static @Nullable String browser() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
