package org.riguardo.policy;

import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;

/** Finds the one group in which a client is. */
final class Grouping {

    private Grouping() {}

    static GroupKey of(
            ClientFile file, PolicySettings settings, LocalDate today, List<Item> pastDue, boolean hardship) {
        Client client = file.client();
        if (client.flags().stream().anyMatch(set -> set.flag() != Flag.HARDSHIP)) {
            return GroupKey.PROTECTED;
        }
        if (!pastDue.isEmpty() && pastDue.stream().allMatch(Item::disputed)) {
            return GroupKey.DISPUTING;
        }
        GroupKey fixed = client.group();
        if (fixed != null && fixed != GroupKey.PROTECTED && fixed != GroupKey.DISPUTING) {
            return fixed;
        }
        PaymentRecord record = PaymentRecord.on(
                today,
                file.settled(),
                settings.value("group.onTimeDays").intValue(),
                settings.value("group.minSettled").intValue());
        boolean loyal = clientFor(client, settings.value("group.loyalYears").intValue(), today)
                && (!record.known() || !record.below(settings.value("group.onTimeRate")));
        if (hardship) {
            return loyal ? GroupKey.LOYAL_IN_DIFFICULTY : GroupKey.IN_DIFFICULTY;
        }
        if (loyal) {
            return GroupKey.LOYAL_SLIPPED;
        }
        if (record.known() && record.below(settings.value("group.lateRate"))) {
            return GroupKey.HABITUAL_LATE;
        }
        boolean isNew = client.since() != null
                && !clientFor(client, settings.value("group.newYears").intValue(), today);
        return isNew ? GroupKey.NEW : GroupKey.ORDINARY;
    }

    static Sentence why(GroupKey group, boolean fixed) {
        if (fixed) {
            return new Sentence(
                    "Lo studio ha assegnato il cliente a questo gruppo.", "The firm has put the client in this group.");
        }
        return switch (group) {
            case PROTECTED ->
                new Sentence(
                        "Una segnalazione protegge il cliente: decide un partner.",
                        "A flag protects the client: a partner decides.");
            case DISPUTING ->
                new Sentence(
                        "Il cliente contesta tutto ciò che è scaduto.", "The client disputes all that is past due.");
            case LOYAL_IN_DIFFICULTY ->
                new Sentence(
                        "Cliente di lunga data e di solito puntuale, ora in difficoltà.",
                        "A client of many years who usually pays on time, now in difficulty.");
            case IN_DIFFICULTY -> new Sentence("Il cliente è in difficoltà.", "The client is in difficulty.");
            case LOYAL_SLIPPED ->
                new Sentence(
                        "Cliente di lunga data e di solito puntuale.",
                        "A client of many years who usually pays on time.");
            case HABITUAL_LATE ->
                new Sentence("Il cliente paga di solito in ritardo.", "The client usually pays late.");
            case NEW -> new Sentence("Cliente da poco tempo.", "A client for a short time.");
            case ORDINARY ->
                new Sentence(
                        "Cliente senza particolarità nei pagamenti.",
                        "A client with nothing special about its payments.");
        };
    }

    private static boolean clientFor(Client client, int years, LocalDate today) {
        return client.since() != null && !client.since().plusYears(years).isAfter(today);
    }
}
