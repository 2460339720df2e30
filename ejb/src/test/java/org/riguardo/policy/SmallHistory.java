package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** A few events of one client, in the order in which they happened, and what is plainly true of them. */
final class SmallHistory {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final long NEVER = 10_000;
    private static final LocalDate DUE = LocalDate.of(2026, 1, 9);

    private final List<Event> events;

    SmallHistory(Collection<Event> events) {
        this.events = List.copyOf(events);
    }

    enum Kind {
        SUPPORTIVE_CALL,
        CALL_WITH_PROMISE,
        CALL_WITH_DISPUTE,
        MAIL_OUT,
        MAIL_IN,
        PAID_IN_PART,
        PAID_IN_FULL,
        NEW_OVERDUE,
        DO_NOT_CONTACT
    }

    record Event(Kind kind, LocalDate day) {}

    ClientFile file(LocalDate today) {
        List<Item> items = new ArrayList<>(List.of(item("i", DUE)));
        List<SettledItem> settled = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        List<Interaction> interactions = new ArrayList<>();
        List<FlagSet> flags = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            switch (event.kind()) {
                case NEW_OVERDUE -> items.add(item("i" + i, event.day().minusDays(8)));
                case PAID_IN_PART -> {
                    payments.add(new Payment("p" + i, event.day(), BigDecimal.ONE, "EUR", List.of()));
                    items.replaceAll(SmallHistory::lessOne);
                }
                case PAID_IN_FULL -> {
                    String id = "p" + i;
                    items.forEach(item -> settled.add(new SettledItem(id + item.id(), null, item.due(), event.day())));
                    items.clear();
                    payments.add(new Payment(id, event.day(), BigDecimal.TEN, "EUR", List.of()));
                }
                case DO_NOT_CONTACT -> flags.add(new FlagSet(Flag.DO_NOT_CONTACT, event.day()));
                default ->
                    interactions.add(
                            interaction("x" + i, event, LocalTime.of(9, 30).plusMinutes(i)));
            }
        }
        Client client =
                new Client("c", "Client", null, "anna", null, null, "it", new Reachable(true, true), flags, null, null);
        return new ClientFile(client, today, items, settled, payments, interactions, List.of(), List.of());
    }

    boolean has(Flag flag) {
        return flag == Flag.DO_NOT_CONTACT && lastIndex(kind -> kind == Kind.DO_NOT_CONTACT) >= 0;
    }

    boolean owes(LocalDate today) {
        int paid = lastIndex(kind -> kind == Kind.PAID_IN_FULL);
        return paid < 0 || lastIndex(kind -> kind == Kind.NEW_OVERDUE) > paid;
    }

    boolean unanswered() {
        return lastIndex(kind -> kind == Kind.MAIL_IN)
                > lastIndex(kind -> kind == Kind.MAIL_OUT || kind.name().contains("CALL"));
    }

    /** The client's newest message waits for an answer, and is one of the last 30 days. */
    boolean waitsForAnswer(LocalDate today) {
        return unanswered() && since(today, kind -> kind == Kind.MAIL_IN) <= 30;
    }

    /** A supportive call said nothing about what was past due then and still is, and no talk about money followed. */
    boolean silentSinceMoneyTalk() {
        int silent = lastIndex(kind -> kind == Kind.SUPPORTIVE_CALL);
        LocalDate due = earliestDue();
        return silent > lastIndex(kind -> kind == Kind.CALL_WITH_PROMISE)
                && due != null
                && due.isBefore(events.get(silent).day());
    }

    private LocalDate earliestDue() {
        int paid = lastIndex(kind -> kind == Kind.PAID_IN_FULL);
        return events.subList(paid + 1, events.size()).stream()
                .filter(event -> event.kind() == Kind.NEW_OVERDUE)
                .map(event -> event.day().minusDays(8))
                .reduce(
                        paid < 0 ? DUE : null,
                        (first, other) -> first == null || other.isBefore(first) ? other : first);
    }

    long daysSinceMoney(LocalDate today) {
        return since(today, kind -> kind == Kind.MAIL_OUT || kind == Kind.CALL_WITH_PROMISE);
    }

    long daysSinceSilentSupport(LocalDate today) {
        return since(today, kind -> kind == Kind.SUPPORTIVE_CALL);
    }

    long daysSincePayment(LocalDate today) {
        return since(today, kind -> kind == Kind.PAID_IN_PART || kind == Kind.PAID_IN_FULL);
    }

    long daysSinceSignal(LocalDate today) {
        return since(today, kind -> kind == Kind.CALL_WITH_PROMISE || kind == Kind.CALL_WITH_DISPUTE);
    }

    long moneyContacts() {
        return events.stream()
                .filter(event -> event.kind() == Kind.MAIL_OUT || event.kind() == Kind.CALL_WITH_PROMISE)
                .count();
    }

    String told() {
        return events.toString();
    }

    private long since(LocalDate today, Predicate<Kind> kinds) {
        int last = lastIndex(kinds);
        return last < 0 ? NEVER : SmallHistories.between(events.get(last).day(), today);
    }

    private int lastIndex(Predicate<Kind> kinds) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (kinds.test(events.get(i).kind())) {
                return i;
            }
        }
        return -1;
    }

    private static Item item(String id, LocalDate due) {
        return new Item(id, null, due, due, BigDecimal.TEN, BigDecimal.TEN, "EUR", false);
    }

    private static Item lessOne(Item item) {
        return new Item(
                item.id(),
                null,
                item.issued(),
                item.due(),
                item.amount(),
                item.open().subtract(BigDecimal.ONE),
                "EUR",
                false);
    }

    private static Interaction interaction(String id, Event event, LocalTime time) {
        boolean mail = event.kind() == Kind.MAIL_OUT || event.kind() == Kind.MAIL_IN;
        Purpose purpose =
                switch (event.kind()) {
                    case MAIL_OUT, CALL_WITH_PROMISE -> Purpose.MONEY;
                    case SUPPORTIVE_CALL -> Purpose.SUPPORT;
                    default -> Purpose.ADMIN;
                };
        Set<Signal> signals =
                switch (event.kind()) {
                    case CALL_WITH_PROMISE -> Set.of(Signal.PROMISE);
                    case CALL_WITH_DISPUTE -> Set.of(Signal.DISPUTE);
                    default -> Set.of();
                };
        return new Interaction(
                id,
                event.day().atTime(time).atZone(ROME).toInstant(),
                mail ? Channel.EMAIL : Channel.CALL,
                event.kind() == Kind.MAIL_OUT ? Direction.OUT : Direction.IN,
                "anna",
                purpose,
                false,
                true,
                signals,
                false,
                false,
                false,
                false,
                event.kind() == Kind.MAIL_OUT ? Tone.FORMAL : null,
                null,
                List.of());
    }
}
