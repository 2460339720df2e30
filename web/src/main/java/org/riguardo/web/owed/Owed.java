package org.riguardo.web.owed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.interest.WaivedClient;
import org.riguardo.ledger.ItemView;
import org.riguardo.ledger.sdi.RejectedItem;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * What is open with a client, and what came in.
 *
 * @param total the sum of all that is open, credit notes included; null when nothing is
 * @param overdue the sum of what is past its day; null when nothing is
 * @param waived the interest that the firm does not ask for; null when there is none
 * @param known the day up to which the ledger is known; null before the first import
 */
public record Owed(
        List<OwedItem> items,
        @Nullable String total,
        @Nullable String overdue,
        @Nullable Moment known,
        List<OwedFact> facts,
        @Nullable Waived waived) {
    /** What the firm does not ask for, with the path of the page that works it out. */
    public record Waived(String sentence, String path) {}

    /** From the client's items and its file. */
    public static Owed of(List<ItemView> items, ClientFile file, Speech speech) {
        return new Owed(
                items.stream().map(item -> OwedItem.of(item, speech)).toList(),
                sum(items, item -> true),
                sum(items, item -> item.daysLate() > 0 && item.open().signum() > 0),
                file.ledgerDay() == null ? null : speech.moments().day(file.ledgerDay()),
                facts(file, speech),
                null);
    }

    /** The same with what nobody asks for, as its invoice was rejected. */
    public Owed with(List<RejectedItem> rejected, Speech speech) {
        List<OwedFact> all = new ArrayList<>(facts);
        rejected.forEach(item -> all.add(OwedFact.of(item, speech)));
        return new Owed(items, total, overdue, known, all, waived);
    }

    /** The same with the interest that the firm waives on it; nothing is added to any amount. */
    public Owed waiving(@Nullable WaivedClient client, Speech speech) {
        return client == null || client.amount().signum() == 0
                ? this
                : new Owed(
                        items,
                        total,
                        overdue,
                        known,
                        facts,
                        new Waived(
                                speech.texts().say("interest.client", WrittenAmount.of(client.amount(), "EUR")),
                                "/firm/interest/clients/" + client.clientId()));
    }

    private static List<OwedFact> facts(ClientFile file, Speech speech) {
        List<OwedFact> facts = new ArrayList<>();
        file.cases().stream().filter(work -> work.delicate()).forEach(work -> facts.add(OwedFact.of(work, speech)));
        file.payments().forEach(payment -> facts.add(OwedFact.of(payment, speech)));
        return facts;
    }

    private static @Nullable String sum(List<ItemView> items, Predicate<ItemView> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        items.stream().filter(which).forEach(item -> sums.merge(item.currency(), item.open(), BigDecimal::add));
        return sums.isEmpty()
                ? null
                : String.join(
                        " + ",
                        sums.entrySet().stream()
                                .map(sum -> WrittenAmount.of(sum.getValue(), sum.getKey()))
                                .toList());
    }
}
