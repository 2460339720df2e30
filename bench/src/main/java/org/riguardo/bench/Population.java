package org.riguardo.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.SettledItem;

/**
 * Clients such as a professional firm has them, the same ones at each run: ten overdue items, twelve settled ones, and a
 * mix of groups, difficulties, delicate work and broken agreements.
 */
final class Population {

    static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    static final Instant NOW = TODAY.atTime(10, 15).atZone(ZONE).toInstant();
    static final LocalDate LEDGER_DAY = TODAY.minusDays(1);
    static final int ITEMS = 10;

    private static final int SETTLED = 12;

    private Population() {}

    static ClientFile file(int number, int interactions) {
        Random random = new Random(number);
        String id = id(number);
        List<Item> items =
                IntStream.range(0, ITEMS).mapToObj(i -> overdue(id, i, random)).toList();
        List<SettledItem> settled = IntStream.range(0, SETTLED)
                .mapToObj(i -> settled(id, i, random))
                .toList();
        List<Payment> payments = settled.stream()
                .map(item ->
                        new Payment("p" + item.id(), item.paid(), new BigDecimal("500.00"), "EUR", List.of(item.id())))
                .toList();
        return new ClientFile(
                client(id, number),
                LEDGER_DAY,
                items,
                settled,
                payments,
                Conversations.of(id, interactions, random),
                number % 8 == 0 ? List.of(broken(id, items.get(0))) : List.of(),
                number % 4 == 0
                        ? List.of(new Case("k" + id, "Verifica fiscale", true, TODAY.minusDays(20), null))
                        : List.of());
    }

    static String id(int number) {
        return String.format("c%05d", number);
    }

    private static Client client(String id, int number) {
        return new Client(
                id,
                "Cliente " + id,
                TODAY.minusMonths(6).minusYears(number % 12),
                "paolo",
                "giulia",
                null,
                "it",
                new Reachable(number % 20 != 0, true),
                number % 10 == 0 ? List.of(new FlagSet(Flag.HARDSHIP, TODAY.minusDays(30))) : List.of(),
                null,
                null);
    }

    private static Item overdue(String id, int number, Random random) {
        LocalDate due = TODAY.minusDays(5 + random.nextInt(200));
        BigDecimal amount = BigDecimal.valueOf(10_000 + random.nextInt(400_000), 2);
        return new Item("i" + number + id, "2025/" + number, due.minusDays(30), due, amount, amount, "EUR", false);
    }

    private static SettledItem settled(String id, int number, Random random) {
        LocalDate due = TODAY.minusDays(250 + random.nextInt(700));
        return new SettledItem("s" + number + id, "2024/" + number, due, due.plusDays(random.nextInt(16) - 6));
    }

    private static Agreement broken(String id, Item item) {
        return new Agreement(
                "a" + id,
                AgreementKind.DEFERRAL,
                TODAY.minusDays(60),
                List.of(item.id()),
                List.of(new Instalment(TODAY.minusDays(20), item.amount())),
                false);
    }
}
