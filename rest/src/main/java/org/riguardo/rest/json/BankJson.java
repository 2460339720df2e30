package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import org.riguardo.bank.CandidateView;
import org.riguardo.bank.DoubtfulEntry;
import org.riguardo.bank.EarlierView;
import org.riguardo.bank.EntryView;
import org.riguardo.bank.EntryView.PaidItem;

/** Movements on the firm's accounts; reasons in Italian, and in English under names that end with {@code En}. */
public final class BankJson {

    private BankJson() {}

    /** A movement and what it pays. */
    public static JsonObject write(EntryView entry, ZoneId zone) {
        return doc(entry, zone).build();
    }

    /** A movement that may wait, with what it may pay. */
    public static JsonObject write(DoubtfulEntry waiting, ZoneId zone) {
        return doc(waiting.entry(), zone)
                .put("candidates", Doc.array(waiting.candidates(), candidate -> candidate(candidate, zone)))
                .put("earlier", Doc.array(waiting.earlier(), earlier -> earlier(earlier, zone)))
                .build();
    }

    private static Doc doc(EntryView entry, ZoneId zone) {
        return new Doc(zone)
                .put("id", entry.id())
                .put("account", entry.account())
                .put("bookedOn", entry.bookedOn())
                .put("valueOn", entry.valueOn())
                .put("amount", entry.amount())
                .put("currency", entry.currency())
                .put("party", entry.party())
                .put("iban", entry.iban())
                .put("reference", entry.reference())
                .put("text", entry.text())
                .put("bankReference", entry.bankReference())
                .put("code", entry.code())
                .put("reversal", entry.reversal())
                .put("state", entry.state())
                .put("reason", entry.reason() == null ? null : entry.reason().it())
                .put("reasonEn", entry.reason() == null ? null : entry.reason().en())
                .put("reverses", entry.reverses())
                .put("payment", entry.payment() == null ? JsonValue.NULL : payment(entry.payment(), zone));
    }

    private static JsonObject payment(EntryView.PaymentView payment, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", payment.clientId())
                .put("clientName", payment.clientName())
                .put("matchedBy", payment.matchedBy())
                .put("rest", payment.rest())
                .put("items", Doc.array(payment.items(), item -> item(item, zone)))
                .build();
    }

    private static JsonObject candidate(CandidateView candidate, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", candidate.clientId())
                .put("clientName", candidate.clientName())
                .put("rest", candidate.rest())
                .put("items", Doc.array(candidate.items(), item -> item(item, zone)))
                .put("reasons", candidate.reasons())
                .put("doubts", candidate.doubts())
                .build();
    }

    private static JsonObject earlier(EarlierView earlier, ZoneId zone) {
        return doc(earlier.entry(), zone).put("reasons", earlier.reasons()).build();
    }

    private static JsonObject item(PaidItem item, ZoneId zone) {
        return new Doc(zone)
                .put("id", item.itemId())
                .put("number", item.number())
                .put("due", item.due())
                .put("amount", item.amount())
                .build();
    }
}
