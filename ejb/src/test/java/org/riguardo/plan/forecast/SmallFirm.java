package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up firm: each client pays in its own way, some all that is due at once, some never, and one in ten asks for time. */
final class SmallFirm {

    static final LocalDate BEGUN = LocalDate.of(2023, 1, 2);
    static final LocalDate TODAY = LocalDate.of(2025, 11, 16);
    private static final int LAST_MONTH = 40;

    private final Random dice;

    private SmallFirm(long seed) {
        dice = new Random(seed);
    }

    static List<ClientPast> of(long seed, int clients) {
        SmallFirm firm = new SmallFirm(seed);
        List<ClientPast> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(firm.client("c" + i));
        }
        return all;
    }

    private ClientPast client(String id) {
        double usual = -5 + 60 * dice.nextDouble() * dice.nextDouble();
        double spread = 3 + 15 * dice.nextDouble();
        double never = dice.nextInt(12) == 0 ? 0.15 : 0.01;
        int every = 1 + dice.nextInt(4);
        boolean together = dice.nextInt(4) == 0;
        double size = 200 + 1_800 * dice.nextDouble() * dice.nextDouble();
        List<Receivable> items = new ArrayList<>();
        List<Agreed> agreements = new ArrayList<>();
        for (int month = dice.nextInt(every); month < LAST_MONTH; month += every) {
            LocalDate issued = BEGUN.plusMonths(month).plusDays(dice.nextInt(25));
            LocalDate due = issued.plusDays(30);
            double amount = Math.round(100 * size * (0.6 + 0.8 * dice.nextDouble())) / 100.0;
            LocalDate paid = together
                    ? due.plusDays(Math.round(usual)).withDayOfMonth(20)
                    : due.plusDays(Math.round(usual + spread * dice.nextGaussian()));
            boolean asked = dice.nextInt(12) == 0 && paid.isAfter(due.plusDays(14));
            if (asked) {
                LocalDate until = due.plusDays(40 + dice.nextInt(60));
                agreements.add(
                        new Agreed(due.plusDays(10), List.of(id + "-" + month), List.of(new Arrival(until, amount))));
                paid = until.plusDays(Math.round(2 + 5 * dice.nextGaussian()));
            }
            List<Arrival> arrivals = new ArrayList<>();
            if (dice.nextDouble() >= never) {
                LocalDate first = paid.isBefore(issued) ? issued : paid;
                boolean parts = dice.nextInt(15) == 0;
                arrivals.add(new Arrival(first, parts ? amount / 2 : amount));
                if (parts) {
                    arrivals.add(new Arrival(first.plusDays(30), amount / 2));
                }
            }
            items.add(new Receivable(id + "-" + month, issued, due, amount, arrivals));
        }
        return new ClientPast(id, items, agreements);
    }

    /** The same, known no further than that day. */
    static List<ClientPast> knownUpTo(List<ClientPast> clients, LocalDate day) {
        return clients.stream()
                .map(client -> new ClientPast(
                        client.id(),
                        client.items().stream()
                                .filter(item -> !item.since().isAfter(day))
                                .map(item -> new Receivable(
                                        item.id(),
                                        item.since(),
                                        item.due(),
                                        item.amount(),
                                        item.arrivals().stream()
                                                .filter(arrival -> !arrival.on().isAfter(day))
                                                .toList()))
                                .toList(),
                        client.agreements().stream()
                                .filter(agreement -> !agreement.made().isAfter(day))
                                .toList()))
                .toList();
    }
}
