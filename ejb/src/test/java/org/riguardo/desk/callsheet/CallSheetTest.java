package org.riguardo.desk.callsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.callsheet.SheetFacts.Person;
import org.riguardo.desk.callsheet.SheetFacts.Talk;
import org.riguardo.desk.worries.Worry;
import org.riguardo.desk.worries.WorryView;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

class CallSheetTest {

    private static final PolicySettings POLICY = PolicySettings.defaults();
    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Talk TOLD = new Talk(
            "x1",
            Instant.parse("2026-01-20T10:00:00Z"),
            Channel.CALL,
            Direction.IN,
            "paolo",
            Purpose.SUPPORT,
            false,
            "Teme di perdere la commessa più grande.");

    private final List<Item> items = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<AgreementView> views = new ArrayList<>();
    private final List<WorryView> worries = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Interaction> contacts = new ArrayList<>();
    private LocalDate ledgerDay = LocalDate.of(2026, 3, 2);
    private OfferLimits limits = OfferLimits.UNSET;
    private boolean formal = true;

    @Test
    void somethingOverdueIsTalkedAboutOpenlyOrGetsADate() {
        overdue("1220.00", false);

        CallSheet sheet = sheet();

        assertThat(sheet.care()).isFalse();
        assertThat(it(sheet.money()).get(0))
                .contains(
                        "si parla apertamente",
                        "una data prima della quale non si chiede nulla",
                        "Tacere adesso e scrivere dopo");
        assertThat(sheet.money().get(0).en()).contains("Silence about it now and a letter later");
        assertThat(it(sheet.offers()).get(0)).contains("3 marzo 2027");
        assertThat(it(sheet.offers()).get(1).replace('\u00a0', ' '))
                .contains("3 rate mensili", "406,00 €", "31 marzo 2026", "al massimo 12 rate", "50,00 €");
    }

    @Test
    void aCallOfCareHasNoMoneyToReadOut() {
        CallSheet sheet = sheet();

        assertThat(sheet.care()).isTrue();
        assertThat(it(sheet.money()))
                .containsExactly("Di soldi non c'è niente da chiedere: la telefonata è solo per ascoltare.");
        assertThat(sheet.offers()).isEmpty();
        assertThat(sheet.attitude().it()).contains("Niente soluzioni, niente da vendere");
        assertThat(sheet.facts().decision().purpose()).isEqualTo(Purpose.COURTESY);
    }

    @Test
    void whileAnAgreementRunsNothingIsAskedButItIsSaidThatItRuns() {
        overdue("1220.00", false);
        agreed(LocalDate.of(2026, 3, 20), AgreementStanding.RUNNING);

        CallSheet sheet = sheet();

        assertThat(sheet.care()).isTrue();
        assertThat(it(sheet.money()).get(0).replace('\u00a0', ' '))
                .isEqualTo("C'è un accordo in corso (prossima data 20 marzo 2026): di 1.220,00 € non si chiede nulla.");
        assertThat(sheet.offers()).isEmpty();
    }

    @Test
    void whatIsDisputedIsListenedToAndNotAskedFor() {
        overdue("500.00", true);

        assertThat(it(sheet().money()).get(0)).contains("sono contestati", "si ascolta");
        assertThat(it(sheet().first())).contains("Prima di chiamare ne decide un partner.");
    }

    @Test
    void anOldLedgerIsCheckedFirst() {
        overdue("1220.00", false);
        ledgerDay = LocalDate.of(2026, 2, 16);

        assertThat(it(sheet().first()))
                .containsExactly(
                        "Prima controllare se ha già pagato: gli importi sono aggiornati al 16 febbraio 2026.");
        assertThat(sheet().first().get(0).en()).startsWith("Check first whether it was paid");
    }

    @Test
    void anAgreementThatBrokeIsAskedAboutWithoutReproach() {
        overdue("1220.00", false);
        agreed(LocalDate.of(2026, 2, 10), AgreementStanding.BROKEN);

        assertThat(it(sheet().money())).anySatisfy(line -> assertThat(line)
                .contains("L'accordo del 1º febbraio 2026 non è stato mantenuto", "senza rimproveri"));
    }

    @Test
    void inAHardTimeThePersonComesFirst() {
        overdue("1220.00", false);
        contacts.add(support(Instant.parse("2026-02-10T15:40:00Z"), Set.of(Signal.HARDSHIP)));

        assertThat(it(sheet().first()))
                .containsExactly("È un momento difficile per il cliente: prima la persona, senza fretta.");
    }

    @Test
    void rightAfterASupportiveTalkMoneyIsNotBroughtUp() {
        overdue("1220.00", false);
        contacts.add(support(Instant.parse("2026-03-02T15:40:00Z"), Set.of()));

        assertThat(it(sheet().money())).anySatisfy(line -> assertThat(line)
                .startsWith("Oggi però dei soldi non si comincia a parlare:")
                .contains("si fissa una data"));
    }

    @Test
    void theOpeningsComeFromThisClientsFacts() {
        talks.add(TOLD);
        worries.add(new WorryView("w1", Worry.LIQUIDITY, LocalDate.of(2026, 2, 1), null, "paolo"));
        cases.add(new Case("k1", "Domanda di CIG", true, LocalDate.of(2026, 2, 20), null));

        CallSheet sheet = sheet();

        assertThat(say(sheet)).hasSize(5);
        assertThat(say(sheet).get(0)).startsWith("Buongiorno, sono Paolo dello studio");
        assertThat(say(sheet).get(1)).contains("com'è andata poi?");
        assertThat(sheet.openings().get(1).why().it())
                .isEqualTo("Dal 20 gennaio 2026: «Teme di perdere la commessa più grande».");
        assertThat(say(sheet).get(2)).isEqualTo("Come va con gli incassi di questi mesi?");
        assertThat(sheet.openings().get(3).why().it()).contains("Domanda di CIG", "in punta di piedi");
        assertThat(say(sheet).get(4)).contains("15 anni");
    }

    @Test
    void aClientNobodyKnowsMuchAboutIsAskedASmallThingOfTheSeason() {
        assertThat(say(sheet())).last().isEqualTo("Adesso che le giornate si allungano, come va il lavoro?");
    }

    @Test
    void whoIsOnFirstNamesIsAddressedSo() {
        formal = false;
        overdue("100.00", false);
        talks.add(TOLD);

        assertThat(say(sheet()).get(0)).startsWith("Ciao, sono Paolo").contains("come stai");
        assertThat(it(sheet().money()).get(1)).contains("dirti a voce", "mi dici tu quando");
    }

    @Test
    void aPromiseThatWasKeptIsThankedFor() {
        agreed(LocalDate.of(2026, 2, 10), AgreementStanding.KEPT);

        assertThat(say(sheet())).contains("La ringrazio: ha fatto quello che aveva detto.");
    }

    @Test
    void aPlanThatWouldBreakTheBoundsIsNotOffered() {
        overdue("90.00", false);

        assertThat(it(sheet().offers())).hasSize(2);
        limits = new OfferLimits(20, 12, new BigDecimal("10.00"));
        assertThat(it(sheet().offers())).hasSize(2).first().asString().contains("23 marzo 2026");
    }

    @Test
    void noQuestionIsAboutAnIllness() {
        for (Worry worry : Worry.values()) {
            var question = WorryQuestions.of(worry, true);
            assertThat(question.say().it() + question.why().it())
                    .doesNotContainIgnoringCase("salute")
                    .doesNotContainIgnoringCase("malatt");
        }
    }

    private static Interaction support(Instant at, Set<Signal> signals) {
        return new Interaction(
                "x2",
                at,
                Channel.CALL,
                Direction.IN,
                "paolo",
                Purpose.SUPPORT,
                false,
                true,
                signals,
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
    }

    private void overdue(String amount, boolean disputed) {
        items.add(new Item(
                "i1",
                "2025/118",
                LocalDate.of(2025, 11, 30),
                LocalDate.of(2025, 12, 31),
                new BigDecimal(amount),
                new BigDecimal(amount),
                "EUR",
                disputed));
    }

    private void agreed(LocalDate due, AgreementStanding standing) {
        LocalDate made = LocalDate.of(2026, 2, 1);
        agreements.add(new Agreement(
                "a1",
                AgreementKind.PROMISE,
                made,
                List.of("i1"),
                List.of(new Instalment(due, new BigDecimal("1220.00"))),
                false));
        views.add(new AgreementView(
                "a1",
                "c1",
                "Rossi Impianti",
                AgreementKind.PROMISE,
                made,
                "paolo",
                standing,
                List.of(new AgreementView.Payment(due, new BigDecimal("1220.00"), standing == AgreementStanding.KEPT)),
                List.of("2025/118"),
                "EUR",
                standing == AgreementStanding.KEPT ? null : due,
                null,
                null,
                List.of(),
                null));
    }

    private CallSheet sheet() {
        Client client = new Client(
                "c1",
                "Rossi Impianti",
                LocalDate.of(2010, 4, 1),
                "paolo",
                "giulia",
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        ClientFile file =
                new ClientFile(client, ledgerDay, items, List.of(), List.of(), contacts, agreements, List.of());
        return CallSheet.of(new SheetFacts(
                "c1",
                "Rossi Impianti",
                "Paolo",
                formal,
                client.since(),
                List.of(new Person("Maria Rossi", "010 123 4567")),
                Policy.decide(file, POLICY, NOW),
                talks,
                views,
                worries,
                cases,
                SheetMoney.of(file, Policy.agreements(file, POLICY, NOW), TODAY),
                limits,
                ledgerDay,
                TODAY,
                POLICY.zone(),
                POLICY.calendar()));
    }

    private static List<String> it(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::it).toList();
    }

    private static List<String> say(CallSheet sheet) {
        return sheet.openings().stream().map(opening -> opening.say().it()).toList();
    }
}
