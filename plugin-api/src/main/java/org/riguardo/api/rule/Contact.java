package org.riguardo.api.rule;

import java.time.LocalDate;
import java.util.Comparator;
import org.riguardo.api.facts.Interaction;

/**
 * An interaction with the day of the firm's calendar on which it took place; ordered by time, then by id.
 *
 * @since 1.0
 */
public record Contact(Interaction interaction, LocalDate day) implements Comparable<Contact> {

    private static final Comparator<Contact> ORDER = Comparator.comparing(
                    (Contact contact) -> contact.interaction().at())
            .thenComparing(Contact::id);

    /** The id of the interaction. */
    public String id() {
        return interaction.id();
    }

    /** Whether it took place after the other; of two at the same instant the greater id is the later one. */
    public boolean isAfter(Contact other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Contact other) {
        return ORDER.compare(this, other);
    }
}
