package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that is open of a firm's clients, found by number, amount and client; what is paid is taken out as it is matched. */
public final class OpenBook {

    private static final Comparator<OpenItem> OLDEST =
            Comparator.comparing(OpenItem::due).thenComparing(OpenItem::id);

    private final Map<String, Payer> payers = new LinkedHashMap<>();
    private final Map<String, List<String>> nameWords = new HashMap<>();
    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, OpenItem> items = new HashMap<>();
    private final Map<String, Set<String>> byClient = new HashMap<>();
    private final Map<String, Set<String>> byCore = new HashMap<>();
    private final Map<String, Set<String>> byAmount = new HashMap<>();

    /** The book of these clients and their open items. */
    public OpenBook(Collection<Payer> clients, Collection<OpenItem> open) {
        clients.forEach(this::enter);
        open.forEach(this::enter);
    }

    /** How many items are in it. */
    public int size() {
        return items.size();
    }

    /** The client of that id, as it was given. */
    public Payer payer(String id) {
        return payers.get(id);
    }

    /** What of the item is open by now; null when nothing is. */
    public @Nullable OpenItem item(String id) {
        return items.get(id);
    }

    /** The client's open items of that currency, the oldest first. */
    public List<OpenItem> itemsOf(String clientId, String currency) {
        return byClient.getOrDefault(clientId, Set.of()).stream()
                .map(items::get)
                .filter(item -> item.currency().equals(currency))
                .sorted(OLDEST)
                .toList();
    }

    /** Takes out what was matched; what is more than open of an item is a mistake of the caller. */
    public void take(List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            OpenItem before = items.get(allocation.itemId());
            OpenItem after = before.lowered(allocation.amount());
            if (after.open().signum() * before.open().signum() < 0) {
                throw new IllegalArgumentException("More than is open of an item");
            }
            remove(before);
            if (after.open().signum() != 0) {
                enter(after);
            }
        }
    }

    List<String> words(String clientId) {
        return nameWords.get(clientId);
    }

    /** Clients whose name has one of these words, and how often a word stands in names at most. */
    Set<String> withWords(Collection<String> words, int most) {
        Set<String> found = new TreeSet<>();
        for (String word : words) {
            Set<String> those = byWord.getOrDefault(word, Set.of());
            if (those.size() <= most) {
                found.addAll(those);
            }
        }
        return found;
    }

    /** Clients with that VAT number, tax code or account. */
    Set<String> withNumber(String number) {
        return byNumber.getOrDefault(number, Set.of());
    }

    List<OpenItem> withCore(String core) {
        return of(byCore.getOrDefault(core, Set.of()));
    }

    List<OpenItem> withAmount(BigDecimal amount, String currency) {
        return of(byAmount.getOrDefault(amountKey(amount, currency), Set.of()));
    }

    private List<OpenItem> of(Set<String> ids) {
        return ids.stream().map(items::get).toList();
    }

    private void enter(Payer payer) {
        payers.put(payer.id(), payer);
        List<String> words = Names.words(payer.name());
        nameWords.put(payer.id(), words);
        words.forEach(word -> add(byWord, word, payer.id()));
        payer.ibans().forEach(iban -> add(byNumber, iban, payer.id()));
        if (payer.vatId() != null) {
            String vat = payer.vatId().toUpperCase(Locale.ROOT);
            add(byNumber, vat.startsWith("IT") ? vat.substring(2) : vat, payer.id());
        }
        if (payer.taxCode() != null) {
            add(byNumber, payer.taxCode().toUpperCase(Locale.ROOT), payer.id());
        }
    }

    private void enter(OpenItem item) {
        items.put(item.id(), item);
        add(byClient, item.clientId(), item.id());
        cores(item).forEach(core -> add(byCore, core, item.id()));
        add(byAmount, amountKey(item.open(), item.currency()), item.id());
    }

    private void remove(OpenItem item) {
        items.remove(item.id());
        byClient.getOrDefault(item.clientId(), new TreeSet<>()).remove(item.id());
        cores(item).forEach(core -> byCore.get(core).remove(item.id()));
        byAmount.get(amountKey(item.open(), item.currency())).remove(item.id());
    }

    private static List<String> cores(OpenItem item) {
        List<String> cores = new ArrayList<>();
        for (Reference reading : Reference.ofItem(item.number(), item.issued())) {
            if (!reading.core().isEmpty() && !reading.core().equals("0")) {
                cores.add(reading.core());
            }
        }
        return cores;
    }

    private static String amountKey(BigDecimal amount, String currency) {
        return currency + " " + amount.stripTrailingZeros().toPlainString();
    }

    private static void add(Map<String, Set<String>> index, String key, String id) {
        index.computeIfAbsent(key, none -> new TreeSet<>()).add(id);
    }
}
