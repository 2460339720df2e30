package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.calendar.WorkingDays;

/** A generated client with something owed, and a firm that follows every decision; it pays nothing. */
final class Year {

    private static final int LONGEST_DAYS = 500;

    private final Random random;
    private final PolicySettings settings = PolicySettings.defaults();
    private final WorkingDays calendar = settings.calendar();
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<LocalDate> moneyDays = new ArrayList<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final List<String> story = new ArrayList<>();
    private final Client client;
    private final List<Item> items;
    private final List<Case> cases;
    private final LocalDate start;
    private Instant now;
    private Action last = Action.NONE;

    Year(Random random) {
        this.random = random;
        this.start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1200));
        this.now = start.atTime(7 + random.nextInt(14), random.nextInt(60))
                .atZone(settings.zone())
                .toInstant();
        this.client = new Client(
                "c1",
                "Rossi Impianti Srl",
                start.minusDays(random.nextInt(4000)),
                "anna",
                "giulia",
                random.nextBoolean() ? null : GroupKey.values()[2 + random.nextInt(6)],
                "it",
                new Reachable(random.nextInt(5) > 0, random.nextInt(8) > 0),
                List.of(),
                null,
                null);
        this.items = List.of(
                item("i0", start.minusDays(random.nextInt(100))), item("i1", start.plusDays(random.nextInt(90))));
        this.cases =
                random.nextInt(4) > 0 ? List.of() : List.of(new Case("k0", "work", true, start.minusDays(9), null));
    }

    List<LocalDate> moneyDays() {
        return moneyDays;
    }

    int mostAttempts() {
        return attempts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    Action last() {
        return last;
    }

    List<String> story() {
        return story;
    }

    void follow() {
        while (day().isBefore(start.plusDays(LONGEST_DAYS)) && last != Action.REFER) {
            Decision decision = Policy.decide(file(), settings, now);
            last = decision.action();
            if (last == Action.WAIT || last == Action.NONE) {
                Instant next =
                        decision.notBefore() != null ? decision.notBefore() : calendar.opening(day().plusDays(1));
                now = next;
            } else {
                act(decision);
            }
        }
    }

    private void act(Decision decision) {
        now = decision.notBefore();
        story.add(day() + " " + decision.action() + " " + decision.purpose() + " " + decision.tone());
        switch (decision.action()) {
            case EMAIL -> {
                moneyDays.add(day());
                log(Channel.EMAIL, Direction.OUT, Purpose.MONEY, false, true, Set.of(), decision.tone());
            }
            case CALL -> call(decision);
            case REPLY, THANK -> log(Channel.EMAIL, Direction.OUT, Purpose.SUPPORT, false, true, Set.of(), Tone.WARM);
            default -> {}
        }
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(3000)));
    }

    /** The call reaches the client or not, and is logged as the colleague happens to log it. */
    private void call(Decision decision) {
        boolean answered = random.nextInt(3) > 0;
        Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
        boolean money = answered && (random.nextInt(3) == 0 || purpose == Purpose.MONEY);
        if (decision.purpose() == Purpose.MONEY) {
            if (money) {
                moneyDays.add(day());
            } else {
                attempts.merge(step(), 1, Integer::sum);
            }
        } else {
            purpose = Purpose.COURTESY;
            money = false;
        }
        Set<Signal> heard = answered && random.nextInt(8) == 0 ? Set.of(Signal.HARDSHIP) : Set.of();
        log(
                Channel.CALL,
                Direction.OUT,
                purpose,
                money,
                answered,
                heard,
                random.nextBoolean() ? decision.tone() : null);
        if (money && random.nextInt(6) == 0) {
            agreements.add(new Agreement(
                    "a" + agreements.size(),
                    AgreementKind.PROMISE,
                    day(),
                    List.of("i0"),
                    List.of(new Agreement.Instalment(day().plusDays(random.nextInt(40)), new BigDecimal("500"))),
                    false));
        }
    }

    private String step() {
        Moment moment = new FileView(file(), settings, Policy.rules(), calendar, now, now).at(now);
        NextStep step = Steps.next(moment);
        return step.rule() + " " + step.action() + " " + step.day() + " " + agreements.size();
    }

    private void log(
            Channel channel,
            Direction direction,
            Purpose purpose,
            boolean money,
            boolean answered,
            Set<Signal> heard,
            Tone tone) {
        story.add("  logged " + purpose + (money ? " money" : "") + (answered ? "" : " unanswered"));
        interactions.add(new Interaction(
                "x" + interactions.size(),
                now,
                channel,
                direction,
                "paolo",
                purpose,
                money,
                answered,
                heard,
                false,
                false,
                false,
                false,
                tone,
                null,
                List.of()));
    }

    private ClientFile file() {
        return new ClientFile(client, day().minusDays(1), items, List.of(), List.of(), interactions, agreements, cases);
    }

    private LocalDate day() {
        return calendar.day(now);
    }

    private static Item item(String id, LocalDate due) {
        return new Item(id, null, due.minusDays(30), due, new BigDecimal("500"), new BigDecimal("500"), "EUR", false);
    }
}
