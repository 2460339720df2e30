package org.riguardo.policy.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.policy.Closure;
import org.riguardo.policy.PolicySettings;

/** Generates client files that touch every gate: boundary days, holidays, clock changes, credit notes, broken plans. */
public final class Questions {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private Questions() {}

    /** Questions of the usual size. */
    public static Arbitrary<Question> any() {
        return any(0, 10);
    }

    /** Questions with so many contacts. */
    public static Arbitrary<Question> any(int least, int most) {
        return Combinators.combine(
                        now(),
                        People.client(),
                        ledger(),
                        Said.any().list().ofMinSize(least).ofMaxSize(most),
                        settings())
                .as(Questions::assemble);
    }

    /** Questions in the middle of a chase, where the steps of the strategies decide. */
    public static Arbitrary<Question> chases() {
        Arbitrary<Ledger> owing = Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.integers().between(6, 140),
                                        Arbitraries.of(300, 1200),
                                        Arbitraries.integers().between(1, 8))
                                .as(Owing::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        sometimes(agreement(), 2),
                        Arbitraries.integers().between(0, 2))
                .as((items, agreements, age) -> new Ledger(age, items, List.of(), List.of(), agreements, List.of()));
        return Combinators.combine(
                        now(),
                        People.inAChase(),
                        owing,
                        Said.inAChase().list().ofMaxSize(10),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(PolicySettings.defaults())), Tuple.of(1, settings())))
                .as(Questions::assemble);
    }

    /** The instants at which the generated questions are asked. */
    public static Arbitrary<ZonedDateTime> now() {
        Arbitrary<LocalDate> day = Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        "2026-03-27",
                                        "2026-03-29",
                                        "2026-10-23",
                                        "2026-10-25",
                                        "2026-04-03",
                                        "2026-04-30",
                                        "2026-12-24",
                                        "2025-12-31",
                                        "2027-01-05",
                                        "2028-02-29",
                                        "2026-10-02")
                                .map(LocalDate::parse)),
                Tuple.of(3, Arbitraries.integers().between(0, 1200).map(LocalDate.of(2025, 6, 1)::plusDays)));
        Arbitrary<LocalTime> time = Arbitraries.of(
                        "10:15",
                        "09:00",
                        "12:59:59",
                        "13:00",
                        "14:30",
                        "15:45",
                        "17:59:59",
                        "18:00",
                        "20:30",
                        "00:00",
                        "08:59:59")
                .map(LocalTime::parse);
        return Combinators.combine(day, time).as((d, t) -> d.atTime(t).atZone(ROME));
    }

    private record Ledger(
            int age,
            List<Owing> items,
            List<int[]> settled,
            List<int[]> payments,
            List<Agreed> agreements,
            List<int[]> cases) {}

    private record Owing(int dueAgo, int open, int kind) {}

    private record Agreed(int madeAgo, int about, List<int[]> instalments, boolean superseded) {}

    private static Arbitrary<Ledger> ledger() {
        Arbitrary<Owing> item = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Ago.days()),
                                Tuple.of(1, Arbitraries.integers().between(-90, 0)),
                                Tuple.of(1, Arbitraries.integers().between(850, 1200))),
                        Arbitraries.of(0, 100, 300, 1200),
                        Arbitraries.integers().between(0, 11))
                .as(Owing::new);
        Arbitrary<int[]> two = Combinators.combine(
                        Ago.days(), Arbitraries.integers().between(-10, 40))
                .as((a, b) -> new int[] {a, b});
        Arbitrary<int[]> payment = Combinators.combine(
                        Ago.days(),
                        Arbitraries.of(100, 99, 300, 297, 1200, -100),
                        Arbitraries.integers().between(-3, 3))
                .as((a, b, c) -> new int[] {a, b, c});
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 5)),
                                Tuple.of(1, Arbitraries.integers().between(0, 14))),
                        item.list().ofMaxSize(4),
                        two.list().ofMaxSize(7),
                        payment.list().ofMaxSize(3),
                        sometimes(agreement(), 2),
                        sometimes(two, 2))
                .as(Ledger::new);
    }

    private static Arbitrary<Agreed> agreement() {
        Arbitrary<int[]> instalment = Combinators.combine(
                        Arbitraries.integers().between(-60, 90), Arbitraries.of(100, 300, 600))
                .as((a, b) -> new int[] {a, b});
        return Combinators.combine(
                        Ago.days(),
                        Arbitraries.integers().between(0, 3),
                        instalment.list().ofMinSize(1).ofMaxSize(3),
                        Said.rarely(true, false))
                .as(Agreed::new);
    }

    private static <T> Arbitrary<List<T>> sometimes(Arbitrary<T> one, int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.<T>of())),
                Tuple.of(1, one.list().ofMaxSize(most)));
    }

    private static Arbitrary<PolicySettings> settings() {
        PolicySettings plain = PolicySettings.defaults();
        Arbitrary<PolicySettings> changed = Combinators.combine(
                        Said.rarely(true, false),
                        Arbitraries.of(
                                        "unanswered-message",
                                        "breathing-space",
                                        "recent-conversation",
                                        "pending-signal",
                                        "paid-claim",
                                        "hardship",
                                        "open-case",
                                        "out-of-office",
                                        "recent-payment",
                                        "no-answer")
                                .set()
                                .ofMaxSize(3),
                        Arbitraries.of(
                                List.<Closure>of(),
                                List.of(closure("2026-08-10", "2026-08-21")),
                                List.of(closure("2026-03-30", "2026-04-10"), closure("2026-12-24", "2027-01-06"))),
                        Arbitraries.of(MonthDay.of(6, 29), MonthDay.of(12, 7)).injectNull(0.5),
                        parameters())
                .as((stop, off, closures, patron, parameters) ->
                        new PolicySettings(ROME, stop, off, closures, patron, parameters, Map.of()));
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(plain)), Tuple.of(2, changed));
    }

    private static Arbitrary<Map<String, BigDecimal>> parameters() {
        return Arbitraries.of(org.riguardo.policy.Parameters.all())
                .flatMap(parameter -> Arbitraries.of(parameter.min(), parameter.max(), parameter.standard())
                        .map(value -> Map.entry(parameter.name(), value)))
                .set()
                .ofMaxSize(4)
                .map(entries -> {
                    Map<String, BigDecimal> all = new java.util.HashMap<>();
                    entries.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
                    return all;
                });
    }

    private static Closure closure(String from, String to) {
        return new Closure(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Question assemble(
            ZonedDateTime now, People people, Ledger ledger, List<Said> said, PolicySettings settings) {
        LocalDate today = now.toLocalDate();
        List<Item> items = new ArrayList<>();
        for (Owing owing : ledger.items()) {
            LocalDate due = today.minusDays(owing.dueAgo());
            LocalDate issued = due.minusDays(30).isAfter(today) ? today : due.minusDays(30);
            boolean credit = owing.kind() >= 10;
            BigDecimal open = BigDecimal.valueOf(credit ? -owing.open() / 2 : owing.open());
            BigDecimal amount = BigDecimal.valueOf(credit ? -1300 : 1300);
            items.add(new Item(
                    "i" + items.size(),
                    null,
                    owing.kind() == 9 ? null : issued,
                    due,
                    amount,
                    open,
                    "EUR",
                    owing.kind() < 2));
        }
        List<SettledItem> settled = new ArrayList<>();
        for (int[] one : ledger.settled()) {
            LocalDate paid = today.minusDays(one[0] * 3L / 2);
            settled.add(new SettledItem("s" + settled.size(), null, paid.minusDays(Math.max(0, one[1] - 10)), paid));
        }
        List<Payment> payments = new ArrayList<>();
        for (int[] one : ledger.payments()) {
            payments.add(new Payment(
                    "p" + payments.size(),
                    today.minusDays(one[0]),
                    BigDecimal.valueOf(one[1]),
                    "EUR",
                    one[2] < 0 ? List.of() : List.of("i" + one[2])));
        }
        List<Agreement> agreements = new ArrayList<>();
        for (Agreed one : ledger.agreements()) {
            LocalDate made = today.minusDays(one.madeAgo());
            agreements.add(new Agreement(
                    "a" + agreements.size(),
                    AgreementKind.PLAN,
                    made,
                    List.of("i" + one.about(), "i0"),
                    one.instalments().stream()
                            .map(i -> new Instalment(today.plusDays(i[0]), BigDecimal.valueOf(i[1])))
                            .toList(),
                    one.superseded()));
        }
        List<Case> cases = new ArrayList<>();
        for (int[] one : ledger.cases()) {
            LocalDate closed = one[1] > 10 ? today.minusDays(one[0]) : null;
            cases.add(new Case("k" + cases.size(), "work", one[1] % 3 != 0, today.minusDays(one[0] + 20L), closed));
        }
        List<Interaction> interactions = new ArrayList<>();
        for (Said one : said) {
            interactions.add(one.on("x" + interactions.size(), now));
        }
        ClientFile file = new ClientFile(
                people.on(today),
                today.minusDays(ledger.age()),
                items,
                settled,
                payments,
                interactions,
                agreements,
                cases);
        return new Question(file, settings, now.toInstant());
    }

    /** The same question with every list in another order. */
    public static Question shuffled(Question question, Random random) {
        ClientFile file = question.file();
        ClientFile mixed = new ClientFile(
                file.client(),
                file.ledgerDay(),
                mixed(file.items(), random),
                mixed(file.settled(), random),
                mixed(file.payments(), random),
                mixed(file.interactions(), random),
                mixed(file.agreements(), random),
                mixed(file.cases(), random));
        return new Question(mixed, question.settings(), question.now());
    }

    private static <T> List<T> mixed(List<T> all, Random random) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** The same question with one contact more. */
    public static Question with(Question question, Interaction contact) {
        ClientFile file = question.file();
        List<Interaction> interactions = new ArrayList<>(file.interactions());
        interactions.add(contact);
        return new Question(
                new ClientFile(
                        file.client(),
                        file.ledgerDay(),
                        file.items(),
                        file.settled(),
                        file.payments(),
                        interactions,
                        file.agreements(),
                        file.cases()),
                question.settings(),
                question.now());
    }
}
