package org.riguardo.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Interaction;

/**
 * A fact that is not so, or not yet: what would be decided if it were.
 *
 * @param contact a contact that takes place at the moment asked about; null for none
 * @param disputed ids of open items that the client disputes
 * @param promised the day by which the client promises all that is open; null for no promise
 * @param daysLater how many days later to look, 0 to 365, nothing else having happened
 */
public record WhatIf(@Nullable Interaction contact, Set<String> disputed, @Nullable LocalDate promised, int daysLater) {

    public WhatIf {
        disputed = Set.copyOf(disputed);
    }
}
