package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.facts.SettledItem;

/** How a client has paid over the last 36 months: how many items, and how many of them on time. */
record PaymentRecord(int settled, int onTime, boolean known) {

    private static final int MONTHS = 36;

    static PaymentRecord on(LocalDate today, List<SettledItem> items, int onTimeDays, int minSettled) {
        LocalDate first = today.minusMonths(MONTHS);
        int settled = 0;
        int onTime = 0;
        for (SettledItem item : items) {
            if (!item.paid().isBefore(first)) {
                settled++;
                onTime += item.paid().isAfter(item.due().plusDays(onTimeDays)) ? 0 : 1;
            }
        }
        return new PaymentRecord(settled, onTime, settled >= minSettled);
    }

    boolean below(BigDecimal rate) {
        return BigDecimal.valueOf(onTime).compareTo(rate.multiply(BigDecimal.valueOf(settled))) < 0;
    }
}
