package org.riguardo.bank.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The open items that the text of a payment means, by client.
 *
 * @param strong named beyond mistake
 * @param weak whose short number stands in the text without a word that says what it is
 * @param unknown numbers that are named as documents of which nothing is open
 */
record Cited(Map<String, List<OpenItem>> strong, Map<String, List<OpenItem>> weak, List<String> unknown) {

    static Cited in(Incoming incoming, OpenBook book) {
        Cited cited = new Cited(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (Mention mention : Mentions.in(incoming.text())) {
            boolean known = false;
            for (Reference reading : mention.readings()) {
                for (OpenItem item : book.withCore(reading.core())) {
                    known |= item.currency().equals(incoming.currency()) && cited.take(mention, item);
                }
            }
            if (!known && mention.named()) {
                cited.unknown.add(mention.written());
            }
        }
        return cited;
    }

    List<OpenItem> strong(String client) {
        return strong.getOrDefault(client, List.of());
    }

    List<OpenItem> weak(String client) {
        return weak.getOrDefault(client, List.of());
    }

    private boolean take(Mention mention, OpenItem item) {
        Mention.Strength best = Mention.Strength.NO;
        for (Reference document : Reference.ofItem(item.number(), item.issued())) {
            Mention.Strength strength = mention.strength(document, item.issued());
            best = strength.compareTo(best) > 0 ? strength : best;
        }
        if (best == Mention.Strength.NO) {
            return false;
        }
        boolean isStrong = best == Mention.Strength.STRONG;
        List<OpenItem> items = (isStrong ? strong : weak).computeIfAbsent(item.clientId(), none -> new ArrayList<>());
        if (!items.contains(item)) {
            items.add(item);
        }
        return isStrong;
    }
}
