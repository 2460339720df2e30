package org.riguardo.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.problem.InputProblem;

/**
 * Whatever the order of bank files, statements of open items, decisions of staff and undoing: nothing is ever open below zero
 * or beyond its amount, and no cent of a movement is booked twice.
 */
class BankHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final String[] PARTIES = {"ROSSI IMPIANTI SRL", "BIANCHI PAOLA", "GENERIC SPA", null};
    private static final String[] TEXTS = {
        "SALDO FT 1", "FT 2/2026", "FATTURE 1 E 2", "GRAZIE", "ACCONTO FT 3", "FT 4", "NC 5"
    };
    private static final String[] AMOUNTS = {"100.00", "250.00", "350.00", "40.00", "1000.00", "60.00"};

    @Property(tries = 60)
    void noCentIsBookedTwice(@ForAll long seed) {
        Random random = new Random(seed);
        try (Accounts accounts = new Accounts()) {
            History history = new History(accounts, random);
            for (int step = 0; step < 25; step++) {
                String done = history.step();
                history.check(seed + " step " + step + " " + done);
            }
        }
    }

    /** One history; it remembers what the last statement said of each item, which payments in effect have lowered since. */
    private static final class History {

        private final Accounts accounts;
        private final Random random;
        private final List<BankEntry> movements = new ArrayList<>();
        private final List<String> imports = new ArrayList<>();
        private final Map<String, BigDecimal> said = new HashMap<>();
        private LocalDate newest = LocalDate.MIN;

        History(Accounts accounts, Random random) {
            this.accounts = accounts;
            this.random = random;
            accounts.client("rossi", "Rossi Impianti Srl");
            accounts.client("bianchi", "Bianchi Paola");
            item("i1", "rossi", "1/2026", "100.00");
            item("i2", "rossi", "2/2026", "250.00");
            item("i3", "bianchi", "3/2026", "1000.00");
            item("i4", "bianchi", "4/2026", "100.00");
            item("i5", "rossi", "5/2026", "-40.00");
            for (int at = 0; at < 12; at++) {
                movements.add(movement(at));
            }
        }

        String step() {
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> bankFile();
                case 3 -> statement();
                case 4 -> undoFile();
                case 5 -> decide("undo");
                case 6 -> decide("match");
                default -> decide("dismiss");
            };
        }

        private void item(String id, String client, String number, String open) {
            accounts.item(id, client, number, open);
            said.put(id, new BigDecimal(open));
        }

        private BankEntry movement(int at) {
            boolean reversal = random.nextInt(6) == 0;
            String amount = AMOUNTS[random.nextInt(AMOUNTS.length)];
            return Accounts.entry(
                    FIRST.plusDays(random.nextInt(20)),
                    reversal ? "-" + amount : amount,
                    PARTIES[random.nextInt(PARTIES.length)],
                    TEXTS[random.nextInt(TEXTS.length)],
                    "REF" + at,
                    reversal);
        }

        private String bankFile() {
            List<BankEntry> some = new ArrayList<>();
            movements.stream().filter(movement -> random.nextInt(3) == 0).forEach(some::add);
            imports.add(accounts.bank("camt", Accounts.on("IT1", some.toArray(BankEntry[]::new))));
            return "bank file of " + some.size();
        }

        private String statement() {
            LocalDate day = FIRST.plusDays(random.nextInt(25));
            if (day.isBefore(newest)) {
                return "older statement";
            }
            newest = day;
            Map<String, String> open = new HashMap<>();
            for (String item : List.copyOf(said.keySet())) {
                BigDecimal amount = amount(item);
                int what = random.nextInt(3);
                boolean listed = Boolean.TRUE.equals(accounts.handle()
                        .createQuery("select listed_in is not null from item where id = :id")
                        .bind("id", item)
                        .mapTo(Boolean.class)
                        .one());
                if (what < 2) {
                    BigDecimal value = what == 0 ? amount : amount.divide(new BigDecimal("2"));
                    open.put(item, value.setScale(2).toPlainString());
                    said.put(item, value);
                } else if (listed) {
                    said.put(item, BigDecimal.ZERO);
                }
            }
            accounts.statement(day, open);
            return "statement of " + day + " " + open;
        }

        private String undoFile() {
            if (imports.isEmpty()) {
                return "nothing to undo";
            }
            accounts.undo(imports.remove(random.nextInt(imports.size())));
            return "undo of a file";
        }

        private String decide(String what) {
            List<String> ids = accounts.handle()
                    .createQuery("select id from bank_entry order by booked_on, bank_reference")
                    .mapTo(String.class)
                    .list();
            if (ids.isEmpty()) {
                return "nothing to decide";
            }
            String id = ids.get(random.nextInt(ids.size()));
            try {
                switch (what) {
                    case "undo" -> accounts.desk().undo(id);
                    case "dismiss" -> accounts.desk().dismiss(id);
                    default ->
                        accounts.desk()
                                .match(
                                        id,
                                        random.nextBoolean() ? "rossi" : "bianchi",
                                        List.of("i" + (1 + random.nextInt(5)), "i1"),
                                        "paolo");
                }
            } catch (InputProblem refused) {
                return what + " refused";
            }
            return what;
        }

        void check(String where) {
            for (String item : said.keySet()) {
                BigDecimal open = new BigDecimal(accounts.open(item));
                BigDecimal amount = amount(item);
                assertThat(open.signum() * amount.signum())
                        .as(where + " " + item)
                        .isNotNegative();
                assertThat(open.abs()).as(where + " " + item).isLessThanOrEqualTo(amount.abs());
                assertThat(open.signum() == 0).as(where + " settled " + item).isEqualTo(accounts.settled(item) != null);
                BigDecimal paid = sum("select coalesce(sum(amount), 0) from payment_item where absorbed_by is null"
                        + " and item_id = '" + item + "'");
                assertThat(open.add(paid))
                        .as(where + " what was said of " + item)
                        .isEqualByComparingTo(said.get(item));
            }
            assertThat(sum("select count(*) from payment p where p.amount < (select coalesce(sum(amount), 0) from"
                            + " payment_item pi where pi.payment_id = p.id)"))
                    .as(where + " more than came in")
                    .isZero();
            assertThat(sum("select count(*) from bank_entry e where case when e.state = 'BOOKED' then 1 else 0 end"
                            + " <> (select count(*) from payment p where p.entry_id = e.id)"))
                    .as(where + " booked and paid")
                    .isZero();
            assertThat(sum("select count(*) from payment p where not exists (select 1 from bank_entry e"
                            + " where e.id = p.entry_id and e.amount = p.amount)"))
                    .as(where + " payments of other amounts")
                    .isZero();
            assertThat(sum("select count(*) from (select bank_reference from bank_entry group by bank_reference"
                            + " having count(*) > 1) twice"))
                    .as(where + " movements kept twice")
                    .isZero();
        }

        private BigDecimal amount(String item) {
            return sum("select amount from item where id = '" + item + "'");
        }

        private BigDecimal sum(String sql) {
            return accounts.handle().createQuery(sql).mapTo(BigDecimal.class).one();
        }
    }
}
