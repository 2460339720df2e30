package org.riguardo.plan.calls;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;

/**
 * What a call is weighed by, as it was when the call was suggested.
 *
 * @param overdue what the call is about, net of credit notes; zero for a call just to listen
 * @param currency ISO 4217
 * @param oldestDue the earliest due date of what it is about; null when it is not about money
 * @param clientSince null when nobody knows
 * @param lastTalk the day of the newest conversation; null when there was none
 * @param brokenAgreement an agreement about it was not kept
 * @param attempts calls of the last 30 days that reached nobody, since the newest conversation
 * @param history what talks with the client brought before
 */
public record CallFacts(
        Purpose purpose,
        BigDecimal overdue,
        String currency,
        @Nullable LocalDate oldestDue,
        GroupKey group,
        @Nullable LocalDate clientSince,
        @Nullable LocalDate lastTalk,
        boolean brokenAgreement,
        int attempts,
        TalkHistory history) {

    /** Whether it is a call about money. */
    public boolean aboutMoney() {
        return purpose == Purpose.MONEY;
    }
}
