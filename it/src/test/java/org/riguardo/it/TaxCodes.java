package org.riguardo.it;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of invented clients, each handed out once: all tests share one product, which takes an equal number for the same client. */
final class TaxCodes {
    private static final AtomicInteger LAST = new AtomicInteger();

    private TaxCodes() {}

    /** Another 11 digits as of an Italian VAT number, the last one its check digit (Luhn); no business has the first ones. */
    static String next() {
        String digits = "9980%06d".formatted(LAST.incrementAndGet());
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int counted = (digits.charAt(at) - '0') * (at % 2 + 1);
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
