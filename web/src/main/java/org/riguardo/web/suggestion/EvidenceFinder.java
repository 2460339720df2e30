package org.riguardo.web.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.web.words.Speech;

/** Finds for the ids that reasons name what they stand for and where it is shown. */
public final class EvidenceFinder {
    private final Speech speech;
    private final Map<String, Evidence> known = new HashMap<>();

    /** Over one client's file; contacts have a place on the page only if their id is among {@code shown}. */
    public EvidenceFinder(ClientFile file, Set<String> shown, Speech speech) {
        this.speech = speech;
        file.items().forEach(this::add);
        file.settled().forEach(this::add);
        file.payments().forEach(this::add);
        file.agreements().forEach(this::add);
        file.cases().forEach(this::add);
        file.interactions().forEach(contact -> add(contact, shown.contains(contact.id())));
        if (file.ledgerDay() != null) {
            known.put(
                    "ledger",
                    new Evidence(say("evidence.ledger"), speech.moments().day(file.ledgerDay()), null));
        }
    }

    /** What those ids stand for; what says nothing to a person, such as the clock, is left out. */
    public List<Evidence> of(List<String> ids) {
        return ids.stream().map(this::one).filter(Objects::nonNull).toList();
    }

    private @Nullable Evidence one(String id) {
        Evidence found = known.get(id);
        if (found != null) {
            return found;
        }
        if (id.startsWith("flag:")) {
            return new Evidence(say("evidence.flag", flag(id.substring(5))), null, null);
        }
        if (id.startsWith("policy:")) {
            return new Evidence(say("evidence.policy"), null, null);
        }
        return id.equals("client") ? new Evidence(say("evidence.client"), null, "facts") : null;
    }

    private void add(Item item) {
        String number = item.number() == null ? "" : item.number();
        known.put(item.id(), new Evidence(say("evidence.item", number).strip(), null, "item-" + item.id()));
    }

    private void add(SettledItem item) {
        String number = item.number() == null ? "" : item.number();
        known.put(
                item.id(),
                new Evidence(
                        say("evidence.settled", number).strip(),
                        speech.moments().day(item.paid()),
                        null));
    }

    private void add(Payment payment) {
        String amount = WrittenAmount.of(payment.amount(), payment.currency());
        known.put(
                payment.id(),
                new Evidence(
                        say("evidence.payment", amount), speech.moments().day(payment.on()), "fact-" + payment.id()));
    }

    private void add(Agreement agreement) {
        known.put(
                agreement.id(),
                new Evidence(
                        speech.texts().word(agreement.kind()),
                        speech.moments().day(agreement.made()),
                        "fact-" + agreement.id()));
    }

    private void add(Case work) {
        known.put(work.id(), new Evidence(say("evidence.case", work.title()), null, "fact-" + work.id()));
    }

    private void add(Interaction contact, boolean shown) {
        String words = speech.texts().say("contact." + contact.channel() + "." + contact.direction());
        known.put(
                contact.id(),
                new Evidence(words, speech.moments().day(contact.at()), shown ? "contact-" + contact.id() : null));
    }

    private String flag(String name) {
        for (Flag flag : Flag.values()) {
            if (flag.name().equals(name)) {
                return speech.texts().word(flag);
            }
        }
        return name;
    }

    private String say(String key, Object... values) {
        return speech.texts().say(key, values);
    }
}
