package org.riguardo.desk.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.SpokenDate;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Item;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.Phrase;
import org.riguardo.api.tone.Place;
import org.riguardo.api.tone.Template;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;

/** Fills a text with the facts about a client; it adds no word of its own. */
final class Filling {

    private final TonePack pack;
    private final LetterFacts facts;
    private final Locale language;

    Filling(TonePack pack, LetterFacts facts) {
        this.pack = pack;
        this.facts = facts;
        this.language = Locale.forLanguageTag(pack.language());
    }

    /** A subject of one line, and a text. */
    record Filled(String subject, String body) {

        Filled under(String other) {
            return new Filled(other, body);
        }
    }

    Filled fill(ToneText text) {
        Map<Place, String> values = values(text);
        return new Filled(text.subject(values), text.body().fill(values));
    }

    private Map<Place, String> values(ToneText text) {
        Map<Place, String> values = new EnumMap<>(Place.class);
        List<Item> invoices = facts.items().stream()
                .filter(item -> item.amount().signum() > 0)
                .toList();
        put(values, Place.CLIENT, facts.client());
        put(values, Place.PERSON, facts.person());
        put(values, Place.FIRM, facts.firm());
        put(values, Place.SENDER, facts.sender());
        put(values, Place.IBAN, facts.iban() == null ? null : grouped(facts.iban()));
        put(values, Place.SUBJECT, facts.subject());
        put(values, Place.TALK_DAY, facts.talk() == null ? null : SpokenDate.of(facts.talk(), facts.today(), language));
        put(values, Place.OLDEST_DUE, oldest(invoices));
        long documents = invoices.stream()
                .map(item -> Objects.requireNonNullElse(item.number(), item.id()))
                .distinct()
                .count();
        put(values, Place.COUNT, documents > 1 ? Long.toString(documents) : null);
        put(values, Place.WHAT, what(invoices, documents, values));
        put(values, Place.ITEMS, items(text.key().kind()));
        put(values, Place.TOTAL, facts.items().size() > 1 ? total() : null);
        agreement(values, facts.agreement());
        boolean gap = text.key().kind() != MailKind.RECAP || facts.agreement() == null;
        put(values, Place.WRITE_HERE, gap ? Draft.GAP : null);
        first(pack.salutations(text.key().tone(), text.key().form()), values)
                .ifPresent(opening -> values.put(Place.SALUTATION, opening));
        return values;
    }

    private @Nullable String what(List<Item> invoices, long documents, Map<Place, String> values) {
        if (invoices.isEmpty()) {
            return null;
        }
        return documents > 1
                ? first(pack.phrase(Phrase.WHAT_MANY), values).orElse(null)
                : first(pack.phrase(Phrase.WHAT_ONE), values(invoices.get(0))).orElse(null);
    }

    private void agreement(Map<Place, String> values, @Nullable Agreement agreement) {
        if (agreement == null) {
            return;
        }
        String currency = facts.items().isEmpty() ? "EUR" : facts.items().get(0).currency();
        values.put(Place.AGREED_ON, SpokenDate.of(agreement.made(), facts.today(), language));
        values.put(
                Place.AGREEMENT,
                agreement.instalments().stream()
                        .map(instalment -> first(
                                        pack.phrase(Phrase.INSTALMENT),
                                        Map.of(
                                                Place.DAY,
                                                SpokenDate.of(instalment.due(), facts.today(), language),
                                                Place.SUM,
                                                WrittenAmount.of(instalment.amount(), currency)))
                                .orElse(""))
                        .collect(Collectors.joining("\n")));
    }

    private @Nullable String items(MailKind kind) {
        String none = kind == MailKind.REMINDER ? Draft.GAP : null;
        return facts.items().isEmpty()
                ? none
                : facts.items().stream().map(this::item).collect(Collectors.joining("\n"));
    }

    private String item(Item item) {
        Phrase phrase = item.amount().signum() < 0 ? Phrase.CREDIT_NOTE : Phrase.ITEM;
        return first(pack.phrase(phrase), values(item)).orElse("");
    }

    private Map<Place, String> values(Item item) {
        Map<Place, String> values = new EnumMap<>(Place.class);
        put(values, Place.NUMBER, item.number());
        put(values, Place.ISSUED, item.issued() == null ? null : WrittenDate.of(item.issued(), language));
        put(values, Place.DUE, WrittenDate.of(item.due(), language));
        put(values, Place.OPEN, WrittenAmount.of(item.open(), item.currency()));
        boolean inPart = item.open().compareTo(item.amount()) != 0;
        put(values, Place.AMOUNT, inPart ? WrittenAmount.of(item.amount(), item.currency()) : null);
        return values;
    }

    private String total() {
        BigDecimal sum = facts.items().stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return WrittenAmount.of(sum, facts.items().get(0).currency());
    }

    private @Nullable String oldest(List<Item> invoices) {
        return invoices.stream()
                .map(Item::due)
                .min(LocalDate::compareTo)
                .map(due -> WrittenDate.of(due, language))
                .orElse(null);
    }

    private static Optional<String> first(List<Template> wordings, Map<Place, String> values) {
        return wordings.stream()
                .flatMap(wording -> wording.fillWhole(values).stream())
                .findFirst();
    }

    private static String grouped(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static void put(Map<Place, String> values, Place place, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(place, value);
        }
    }
}
