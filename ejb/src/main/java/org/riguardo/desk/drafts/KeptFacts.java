package org.riguardo.desk.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.Item;

/** What a text was filled with, as it is kept beside the draft, and what of it has changed since. */
final class KeptFacts {

    private static final String TAB = "\t";

    private KeptFacts() {}

    /** One fact a line: its name, what a person calls it, and its value. */
    static String write(LetterFacts facts) {
        List<String> lines = new ArrayList<>();
        for (Item item : facts.items()) {
            lines.add(line(
                    "item " + item.id(),
                    item.number(),
                    item.open().toPlainString() + " " + item.currency() + " " + item.due()));
        }
        if (facts.agreement() != null) {
            lines.add(line(
                    "agreement", "", facts.agreement().id() + facts.agreement().instalments()));
        }
        lines.add(line("client", "", facts.client()));
        lines.add(line("iban", "", facts.iban()));
        return String.join("\n", lines);
    }

    private static String line(String name, @Nullable String called, @Nullable String value) {
        return name + TAB + clean(called) + TAB + clean(value);
    }

    private static String clean(@Nullable String value) {
        return value == null ? "" : value.replaceAll("[\\t\\r\\n]", " ");
    }

    /** What is no longer as it was kept, in sentences; empty while all is. */
    static List<Sentence> changes(@Nullable String kept, LetterFacts now) {
        if (kept == null) {
            return List.of();
        }
        Map<String, String[]> before = read(kept);
        Map<String, String[]> after = read(write(now));
        List<Sentence> changes = new ArrayList<>();
        before.forEach((name, fact) -> {
            String[] other = after.get(name);
            if (other == null) {
                changes.add(gone(name, fact[1]));
            } else if (!other[2].equals(fact[2])) {
                changes.add(changed(name, fact, other));
            }
        });
        after.forEach((name, fact) -> {
            if (!before.containsKey(name)) {
                changes.add(added(name, fact[1]));
            }
        });
        return changes;
    }

    private static Sentence gone(String name, String called) {
        return name.startsWith("item ")
                ? new Sentence(
                        "Non è più da pagare: " + document(called, true) + ".",
                        "No longer to be paid: " + document(called, false) + ".")
                : agreement();
    }

    private static Sentence added(String name, String called) {
        return name.startsWith("item ")
                ? new Sentence(
                        "Nel frattempo si è aggiunto: " + document(called, true) + ".",
                        "Added in the meantime: " + document(called, false) + ".")
                : agreement();
    }

    private static Sentence changed(String name, String[] before, String[] after) {
        if (name.startsWith("item ")) {
            String left = open(after[2]);
            return open(before[2]).equals(left)
                    ? new Sentence(
                            "È cambiata la scadenza: " + document(after[1], true) + ".",
                            "Its due date changed: " + document(after[1], false) + ".")
                    : new Sentence(
                            "Ora restano aperti " + left + ": " + document(after[1], true) + ".",
                            left + " are open now: " + document(after[1], false) + ".");
        }
        return switch (name) {
            case "client" -> new Sentence("È cambiato il nome del cliente.", "The client's name changed.");
            case "iban" -> new Sentence("È cambiato il conto dello studio.", "The firm's account changed.");
            default -> agreement();
        };
    }

    private static Sentence agreement() {
        return new Sentence("È cambiato quanto concordato.", "What was agreed changed.");
    }

    private static String document(String number, boolean italian) {
        if (number.isEmpty()) {
            return italian ? "un importo" : "an amount";
        }
        return (italian ? "documento " : "document ") + number;
    }

    private static String open(String value) {
        String[] parts = value.split(" ");
        return WrittenAmount.of(new BigDecimal(parts[0]), parts[1]);
    }

    private static Map<String, String[]> read(String kept) {
        Map<String, String[]> facts = new LinkedHashMap<>();
        kept.lines().forEach(line -> {
            String[] parts = line.split(TAB, 3);
            if (parts.length == 3) {
                facts.put(parts[0], parts);
            }
        });
        return facts;
    }
}
