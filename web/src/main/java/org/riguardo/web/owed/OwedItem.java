package org.riguardo.web.owed;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.ledger.ItemView;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * One open item in words.
 *
 * @param issued the document's date; null when not known
 * @param late how late, or how far off, in words; null for a credit note
 * @param overdue whether its day has passed
 * @param exchange what the exchange system said last about its invoice; null when it said nothing
 * @param part the whole amount where only a part of it is open; null otherwise
 */
public record OwedItem(
        String id,
        String number,
        @Nullable Moment issued,
        Moment due,
        boolean dueDerived,
        @Nullable String late,
        boolean overdue,
        boolean credit,
        boolean disputed,
        String open,
        @Nullable String part,
        @Nullable String exchange) {
    static OwedItem of(ItemView item, Speech speech) {
        boolean credit = item.open().signum() < 0;
        return new OwedItem(
                item.id(),
                item.number() == null ? speech.texts().say("owed.no-number") : item.number(),
                item.issued() == null ? null : speech.moments().date(item.issued()),
                speech.moments().date(item.due()),
                item.dueDerived(),
                credit ? null : late(item.daysLate(), speech),
                !credit && item.daysLate() > 0,
                credit,
                item.disputed(),
                WrittenAmount.of(item.open(), item.currency()),
                item.open().compareTo(item.amount()) == 0 ? null : WrittenAmount.of(item.amount(), item.currency()),
                item.exchange() == null
                        ? null
                        : speech.texts()
                                .say(
                                        "imports.receipt",
                                        speech.texts().say(item.exchange().sentence())));
    }

    private static String late(long days, Speech speech) {
        if (days == 0) {
            return speech.texts().say("owed.today");
        }
        return speech.texts().count(days > 0 ? "owed.late" : "owed.ahead", Math.abs(days));
    }
}
