package org.riguardo.api.crm;

import java.util.List;

/**
 * A part of what has changed.
 *
 * @param changed new or changed, oldest change first where the system tells
 * @param removed ids of those that are gone
 * @param leftOut ids of those that are there and could not be understood, such as a broken card; people are told how many there are. What is merely of another
 *     kind is not among them
 * @param whole whether this is the first page of everything: what no page up to the last names is gone
 * @param cursor what to ask for next time; kept only once the page is booked
 * @param more whether the next page can be asked for at once
 * @since 1.0
 */
public record CrmPage<T>(
        List<T> changed, List<String> removed, List<String> leftOut, boolean whole, String cursor, boolean more) {

    public CrmPage {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        leftOut = List.copyOf(leftOut);
    }

    /** A part of which everything was understood. */
    public CrmPage(List<T> changed, List<String> removed, boolean whole, String cursor, boolean more) {
        this(changed, removed, List.of(), whole, cursor, more);
    }
}
