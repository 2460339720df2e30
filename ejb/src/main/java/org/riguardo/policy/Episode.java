package org.riguardo.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Contacts;

/**
 * The contacts since the items that are past due fell due.
 *
 * @param money contacts about money, oldest first
 * @param attempts outgoing calls in which money was not talked about, oldest first
 */
record Episode(List<Contact> money, List<Contact> attempts) {

    private static final Predicate<Interaction> MONEY = Interaction::isMoneyContact;
    private static final Predicate<Interaction> ATTEMPT = contact ->
            contact.channel() == Channel.CALL && contact.direction() == Direction.OUT && !contact.isMoneyConversation();
    private static final Episode NONE = new Episode(List.of(), List.of());

    /** @param pastDue by due date */
    static Episode of(Contacts contacts, List<Item> pastDue) {
        if (pastDue.isEmpty() || contacts.all().isEmpty()) {
            return NONE;
        }
        LocalDate due = pastDue.get(0).due();
        Set<String> ids = pastDue.stream().map(Item::id).collect(Collectors.toSet());
        Predicate<Contact> belongs = contact -> contact.day().isAfter(due) && isAbout(contact.interaction(), ids);
        return new Episode(
                contacts.that(MONEY).stream().filter(belongs).toList(),
                contacts.that(ATTEMPT).stream().filter(belongs).toList());
    }

    private static boolean isAbout(Interaction contact, Set<String> ids) {
        return contact.items().isEmpty() || !Collections.disjoint(contact.items(), ids);
    }
}
