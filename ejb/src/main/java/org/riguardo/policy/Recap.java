package org.riguardo.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Contacts;
import org.riguardo.policy.calendar.WorkingDays;
import org.riguardo.policy.gates.SupportiveContact;

/** The one written recap that may follow a talk about money, on its day or the next working day. */
final class Recap {

    private static final String FREQUENCY = "frequency";
    private static final String SUPPORTIVE_CONTACT = "supportive-contact";

    private Recap() {}

    /** The talk that may still be recapped on that day; null when there is none. */
    static @Nullable Contact conversation(Contacts contacts, WorkingDays calendar, LocalDate today) {
        Contact talk = contacts.newest(Kinds.MONEY_TALK);
        Contact recap = contacts.newest(Kinds.RECAP);
        return talk == null
                        || today.isAfter(calendar.workingDayAfter(1, talk.day()))
                        || (recap != null && recap.isAfter(talk))
                ? null
                : talk;
    }

    /** The rules as a recap of that talk has to pass them. */
    static List<ContactRule> rules(List<ContactRule> rules, Contact talk) {
        return rules.stream()
                .filter(rule -> !rule.name().equals(FREQUENCY))
                .map(rule -> rule.name().equals(SUPPORTIVE_CONTACT) ? SupportiveContact.forRecapOf(talk) : rule)
                .toList();
    }

    /** The file without what was agreed in that talk or after it: what the recap tells of does not keep it back. */
    static ClientFile before(ClientFile file, Contact talk) {
        return new ClientFile(
                file.client(),
                file.ledgerDay(),
                file.items(),
                file.settled(),
                file.payments(),
                file.interactions(),
                file.agreements().stream()
                        .filter(agreement -> agreement.made().isBefore(talk.day()))
                        .toList(),
                file.cases());
    }

    static Because refused() {
        return new Because(
                "recap",
                Verdict.CLOSED,
                null,
                "money-conversation",
                List.of("client"),
                new Sentence(
                        "Un riepilogo segue una sola volta una conversazione sui soldi, lo stesso giorno o il giorno lavorativo dopo.",
                        "A recap follows a talk about money once, on the same day or the next working day."));
    }
}
