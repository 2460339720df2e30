package org.riguardo.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riguardo.clients.WaitingEntry.Guess;
import org.riguardo.timeline.mail.SharedDomains;

/** Finds the clients that an entry without a number may belong to, for a person to choose from; nothing is joined by it. */
final class Guesses {

    private static final int MOST = 4;

    private final Collection<Profile> clients;

    Guesses(Collection<Profile> clients) {
        this.clients = clients;
    }

    List<Guess> of(EntryRows.Kept entry) {
        Reach reach = Reach.of(entry.contact());
        Set<String> names = new HashSet<>();
        names.add(NameKey.of(String.valueOf(entry.contact().client().name())));
        names.add(NameKey.of(String.valueOf(entry.contact().person())));
        names.removeAll(Set.of("", "null"));
        Set<String> emails = new HashSet<>();
        Set<String> domains = new HashSet<>();
        reach.addresses().forEach(address -> {
            String domain = address.address().substring(address.address().lastIndexOf('@') + 1);
            emails.add(address.address());
            if (!SharedDomains.isShared(domain)) {
                domains.add(domain);
            }
        });
        Set<String> phones = new HashSet<>();
        reach.numbers().forEach(number -> phones.add(number.phone().number()));
        List<Guess> guesses = new ArrayList<>();
        for (Likeness.Reason reason : Likeness.Reason.values()) {
            for (Profile client : clients) {
                boolean known =
                        guesses.stream().anyMatch(guess -> guess.clientId().equals(client.id()));
                Optional<Likeness.Reason> found = known || guesses.size() >= MOST
                        ? Optional.empty()
                        : Optional.of(reason).filter(one -> shares(one, client, names, emails, phones, domains));
                found.ifPresent(one -> guesses.add(new Guess(client.id(), client.name(), Reasons.of(one))));
            }
        }
        return guesses;
    }

    private static boolean shares(
            Likeness.Reason reason,
            Profile client,
            Set<String> names,
            Set<String> emails,
            Set<String> phones,
            Set<String> domains) {
        return switch (reason) {
            case NAME -> names.contains(client.nameKey());
            case EMAIL -> !Collections.disjoint(client.emails(), emails);
            case PHONE -> !Collections.disjoint(client.phones(), phones);
            case DOMAIN -> !Collections.disjoint(client.domains(), domains);
            default -> false;
        };
    }
}
