package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** A client file built step by step, in the order in which a story is told. */
final class Given {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final List<Item> items = new ArrayList<>();
    private final List<SettledItem> settled = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<FlagSet> flags = new ArrayList<>();
    private LocalDate since;
    private GroupKey group;
    private String partner = "giulia";
    private Reachable reachable = new Reachable(true, true);
    private LocalDate hardshipCleared;
    private Referral referral;
    private LocalDate ledgerDay;
    PolicySettings settings = PolicySettings.defaults();

    static Given client(String since) {
        Given given = new Given();
        given.since = since == null ? null : LocalDate.parse(since);
        return given;
    }

    /** Four items settled, so many of them on time: the rate is known. */
    Given paidOnTime(int outOfFour) {
        for (int i = 0; i < 4; i++) {
            LocalDate due = LocalDate.parse("2025-01-31").plusMonths(i);
            settled.add(new SettledItem("s" + i, null, due, due.plusDays(i < outOfFour ? 0 : 20)));
        }
        return this;
    }

    Given settled(String due, String paid) {
        settled.add(new SettledItem("s" + settled.size(), null, LocalDate.parse(due), LocalDate.parse(paid)));
        return this;
    }

    Given ledgerOf(String day) {
        ledgerDay = LocalDate.parse(day);
        return this;
    }

    Given item(String id, String due, String open) {
        LocalDate day = LocalDate.parse(due);
        items.add(new Item(id, null, day.minusDays(30), day, new BigDecimal(open), new BigDecimal(open), "EUR", false));
        return this;
    }

    Given disputed(String id) {
        items.replaceAll(item -> item.id().equals(id)
                ? new Item(id, null, item.issued(), item.due(), item.amount(), item.open(), "EUR", true)
                : item);
        return this;
    }

    Given payment(String on, String amount, String... about) {
        payments.add(
                new Payment("p" + payments.size(), LocalDate.parse(on), new BigDecimal(amount), "EUR", List.of(about)));
        return this;
    }

    Given fixed(GroupKey key) {
        group = key;
        return this;
    }

    Given flag(Flag flag, String day) {
        flags.add(new FlagSet(flag, LocalDate.parse(day)));
        return this;
    }

    Given hardshipCleared(String day) {
        hardshipCleared = LocalDate.parse(day);
        return this;
    }

    Given referral(String on, String until, String decided) {
        referral = new Referral(
                LocalDate.parse(on),
                until == null ? null : LocalDate.parse(until),
                decided == null ? null : LocalDate.parse(decided));
        return this;
    }

    Given noPartner() {
        partner = null;
        return this;
    }

    Given reachable(boolean email, boolean phone) {
        reachable = new Reachable(email, phone);
        return this;
    }

    Given delicateCase(String id, String opened, String closed) {
        cases.add(new Case(id, "work", true, LocalDate.parse(opened), closed == null ? null : LocalDate.parse(closed)));
        return this;
    }

    Given agreement(String id, AgreementKind kind, String made, String item, String... dueAndAmount) {
        List<Instalment> instalments = new ArrayList<>();
        for (int i = 0; i < dueAndAmount.length; i += 2) {
            instalments.add(new Instalment(LocalDate.parse(dueAndAmount[i]), new BigDecimal(dueAndAmount[i + 1])));
        }
        agreements.add(new Agreement(id, kind, LocalDate.parse(made), List.of(item), instalments, false));
        return this;
    }

    Given contact(String at, Channel channel, Direction direction, Purpose purpose, UnaryOperator<Details> details) {
        Details with = details.apply(new Details());
        interactions.add(new Interaction(
                "x" + interactions.size(),
                instant(at),
                channel,
                direction,
                with.by,
                purpose,
                with.money,
                with.answered,
                with.signals,
                with.automatic,
                with.needsNoAnswer,
                with.handled,
                with.recap,
                with.tone,
                with.returnDate,
                with.items));
        return this;
    }

    Given contact(String at, Channel channel, Direction direction, Purpose purpose) {
        return contact(at, channel, direction, purpose, details -> details);
    }

    Given supportiveCall(String at) {
        return contact(at, Channel.CALL, Direction.IN, Purpose.SUPPORT, details -> details.by("paolo"));
    }

    Given moneyCall(String at, Tone tone) {
        return contact(at, Channel.CALL, Direction.OUT, Purpose.MONEY, details -> details.by("paolo")
                .tone(tone));
    }

    Given moneyEmail(String at, Tone tone) {
        return contact(at, Channel.EMAIL, Direction.OUT, Purpose.MONEY, details -> details.by("paolo")
                .tone(tone));
    }

    Given unansweredCall(String at) {
        return contact(at, Channel.CALL, Direction.OUT, Purpose.UNKNOWN, Details::unanswered);
    }

    Given stopped() {
        settings = settings.withEmergencyStop(true);
        return this;
    }

    Given off(String... rules) {
        settings = settings.withOff(Set.of(rules));
        return this;
    }

    ClientFile file() {
        Client client = new Client(
                "c1",
                "Rossi Impianti Srl",
                since,
                "anna",
                partner,
                group,
                "it",
                reachable,
                flags,
                hardshipCleared,
                referral);
        return new ClientFile(client, ledgerDay, items, settled, payments, interactions, agreements, cases);
    }

    Decision at(String local) {
        return Policy.decide(file(), settings, instant(local));
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }

    /** What is worth saying of one contact beyond the ordinary. */
    static final class Details {
        private String by;
        private boolean money;
        private boolean answered = true;
        private Set<Signal> signals = Set.of();
        private boolean automatic;
        private boolean needsNoAnswer;
        private boolean handled;
        private boolean recap;
        private Tone tone;
        private LocalDate returnDate;
        private List<String> items = List.of();

        Details by(String person) {
            by = person;
            return this;
        }

        Details moneyMentioned() {
            money = true;
            return this;
        }

        Details unanswered() {
            answered = false;
            return this;
        }

        Details signals(Signal... heard) {
            signals = Set.of(heard);
            return this;
        }

        Details automatic() {
            automatic = true;
            return this;
        }

        Details needsNoAnswer() {
            needsNoAnswer = true;
            return this;
        }

        Details handled() {
            handled = true;
            return this;
        }

        Details recap() {
            recap = true;
            return this;
        }

        Details tone(Tone used) {
            tone = used;
            return this;
        }

        Details back(String day) {
            returnDate = LocalDate.parse(day);
            return this;
        }

        Details about(String... ids) {
            items = List.of(ids);
            return this;
        }
    }
}
