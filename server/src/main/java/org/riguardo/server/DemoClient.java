package org.riguardo.server;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One invented client of the demo firm with its open invoices. */
record DemoClient(int number, String name, String domain, String phone, int years, List<Open> open) {

    /** An open invoice: the days since it fell due (negative before that) and what is open, in euro. */
    record Open(int daysOverdue, BigDecimal amount) {}

    static List<DemoClient> all() throws IOException {
        List<DemoClient> clients = new ArrayList<>();
        for (String line : Scripts.text("demo/clients.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                clients.add(of(clients.size() + 1, line.split("\\|")));
            }
        }
        return clients;
    }

    /** A VAT number that no business has: its first digits are not given out; the last one is the check digit. */
    String vatId() {
        return vatId(number);
    }

    static String vatId(int number) {
        String digits = "9990%06d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = (digits.charAt(i) - '0') * (i % 2 + 1);
            sum += value > 9 ? value - 9 : value;
        }
        return digits + (10 - sum % 10) % 10;
    }

    LocalDate since(LocalDate today) {
        return today.minusYears(years).minusDays(97);
    }

    private static DemoClient of(int number, String... parts) {
        List<Open> open = Arrays.stream(parts[4].split(" "))
                .map(item -> item.split(":"))
                .map(item -> new Open(Integer.parseInt(item[0]), new BigDecimal(item[1])))
                .toList();
        return new DemoClient(number, parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), open);
    }
}
