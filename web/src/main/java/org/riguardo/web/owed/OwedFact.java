package org.riguardo.web.owed;

import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Payment;
import org.riguardo.ledger.sdi.RejectedItem;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * A payment, a delicate piece of work or an invoice that was rejected.
 *
 * @param kind what it is, in a word
 * @param when its day
 * @param detail what else there is to know; may be empty
 */
public record OwedFact(String id, String kind, Moment when, String detail) {
    static OwedFact of(Payment payment, Speech speech) {
        return new OwedFact(
                payment.id(),
                speech.texts().say("owed.payment"),
                speech.moments().day(payment.on()),
                WrittenAmount.of(payment.amount(), payment.currency()));
    }

    static OwedFact of(RejectedItem item, Speech speech) {
        String number = item.number() == null ? speech.texts().say("owed.no-number") : item.number();
        return new OwedFact(
                item.id(),
                speech.texts().say("owed.rejected", number, WrittenAmount.of(item.amount(), item.currency())),
                speech.moments().date(item.due()),
                speech.texts().say(item.reason()));
    }

    static OwedFact of(Case work, Speech speech) {
        return new OwedFact(
                work.id(), speech.texts().say("owed.case"), speech.moments().day(work.opened()), work.title());
    }
}
