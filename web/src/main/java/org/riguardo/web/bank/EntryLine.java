package org.riguardo.web.bank;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.bank.CandidateView;
import org.riguardo.bank.DoubtfulEntry;
import org.riguardo.bank.EarlierView;
import org.riguardo.bank.EntryView;
import org.riguardo.bank.EntryView.PaidItem;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * One movement in words.
 *
 * @param party who paid; empty when the bank does not tell
 * @param state what became of it
 * @param paid what it pays; null unless it is booked
 * @param undo whether a person can take back what became of it
 */
public record EntryLine(
        String id,
        String amount,
        Moment on,
        String party,
        String text,
        String state,
        @Nullable Paid paid,
        boolean undo,
        boolean reversal,
        List<Choice> choices,
        List<Earlier> earlier) {

    private static final int SHORT = 400;

    /** A client and its items, in words. */
    public record Paid(String clientId, String clientName, String items, String by) {}

    /**
     * What it may pay.
     *
     * @param itemIds in the order in which they are paid
     */
    public record Choice(
            String clientId,
            String clientName,
            List<String> itemIds,
            String items,
            List<String> reasons,
            List<String> doubts) {}

    /** A movement that it may take back, in words. */
    public record Earlier(String entryId, String amount, String party, Moment on, String text, List<String> reasons) {}

    static EntryLine of(EntryView entry, Speech speech) {
        return of(new DoubtfulEntry(entry, List.of(), List.of()), speech);
    }

    static EntryLine of(DoubtfulEntry waiting, Speech speech) {
        EntryView entry = waiting.entry();
        Texts texts = speech.texts();
        EntryView.PaymentView payment = entry.payment();
        return new EntryLine(
                entry.id(),
                WrittenAmount.of(entry.amount(), entry.currency()),
                speech.moments().date(entry.bookedOn()),
                entry.party() == null ? "" : entry.party(),
                shortened(entry.text()),
                texts.say("entrystate." + entry.state()),
                payment == null ? null : paid(payment, entry.currency(), texts),
                entry.canBeUndone(),
                entry.reversal(),
                waiting.candidates().stream()
                        .map(candidate -> choice(candidate, entry.currency(), texts))
                        .toList(),
                waiting.earlier().stream().map(one -> earlier(one, speech)).toList());
    }

    private static Earlier earlier(EarlierView earlier, Speech speech) {
        EntryView entry = earlier.entry();
        EntryView.PaymentView payment = entry.payment();
        String party = entry.party() == null ? "" : entry.party();
        return new Earlier(
                entry.id(),
                WrittenAmount.of(entry.amount(), entry.currency()),
                payment == null ? party : payment.clientName(),
                speech.moments().date(entry.bookedOn()),
                shortened(entry.text()),
                earlier.reasons().stream().map(speech.texts()::say).toList());
    }

    private static String shortened(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }

    private static Paid paid(EntryView.PaymentView payment, String currency, Texts texts) {
        return new Paid(
                payment.clientId(),
                payment.clientName(),
                words(payment.items(), payment.rest(), currency, texts),
                payment.matchedBy() == null
                        ? texts.say("payments.by-itself")
                        : texts.say("payments.by", payment.matchedBy()));
    }

    private static Choice choice(CandidateView candidate, String currency, Texts texts) {
        return new Choice(
                candidate.clientId(),
                candidate.clientName(),
                candidate.items().stream().map(PaidItem::itemId).toList(),
                (candidate.items().isEmpty() ? "" : texts.say("payments.pays") + " ")
                        + words(candidate.items(), candidate.rest(), currency, texts),
                candidate.reasons().stream().map(texts::say).toList(),
                candidate.doubts().stream().map(texts::say).toList());
    }

    private static String words(List<PaidItem> items, BigDecimal rest, String currency, Texts texts) {
        StringBuilder words = new StringBuilder();
        for (PaidItem item : items) {
            String number = item.number() == null ? texts.say("payments.no-number") : item.number();
            words.append(words.length() == 0 ? "" : ", ")
                    .append(number)
                    .append(' ')
                    .append(WrittenAmount.of(item.amount(), currency));
        }
        if (rest.signum() > 0) {
            words.append(words.length() == 0 ? "" : ", ")
                    .append(texts.say("payments.rest", WrittenAmount.of(rest, currency)));
        }
        return words.toString();
    }
}
