package org.riguardo.desk.drafts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Signal;

/** Finds in a client's file the contact that a mail goes back to. */
final class Talks {

    private Talks() {}

    static Optional<Interaction> newest(ClientFile file, Predicate<Interaction> which) {
        return file.interactions().stream()
                .filter(which)
                .max(Comparator.comparing(Interaction::at).thenComparing(Interaction::id));
    }

    /** The client's newest message that nobody has answered, else its newest at all. */
    static Optional<Interaction> toAnswer(ClientFile file) {
        Instant answered = newest(file, Talks::answers).map(Interaction::at).orElse(Instant.MIN);
        Optional<Interaction> open =
                newest(file, contact -> asks(contact) && contact.at().isAfter(answered));
        return open.isPresent()
                ? open
                : newest(
                        file,
                        contact -> contact.channel() == Channel.EMAIL
                                && contact.direction() == Direction.IN
                                && !contact.automatic());
    }

    /** The newest email about money that was sent since the oldest of these items fell due. */
    static Optional<Interaction> lastAboutMoney(ClientFile file, LocalDate since, java.time.ZoneId zone) {
        return newest(
                file,
                contact -> contact.channel() == Channel.EMAIL
                        && contact.isMoneyWriting()
                        && LocalDate.ofInstant(contact.at(), zone).isAfter(since));
    }

    /** The earliest due date of what is past due; the end of time when nothing is. */
    static LocalDate pastDueSince(ClientFile file, LocalDate today) {
        return file.items().stream()
                .filter(item -> item.open().signum() > 0 && item.due().isBefore(today))
                .map(Item::due)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private static boolean answers(Interaction contact) {
        boolean written = contact.isWritten() && contact.direction() == Direction.OUT && !contact.automatic();
        return written || contact.isConversation();
    }

    private static boolean asks(Interaction contact) {
        Set<Signal> signals = contact.signals();
        return contact.channel() == Channel.EMAIL
                && contact.direction() == Direction.IN
                && !contact.automatic()
                && !contact.needsNoAnswer()
                && !signals.contains(Signal.BOUNCE)
                && !signals.contains(Signal.OUT_OF_OFFICE)
                && !signals.equals(Set.of(Signal.THANKS));
    }
}
