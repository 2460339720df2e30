package org.riguardo.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a person decides about.
 *
 * @param aboutId the contact, or the activity that Riguardo wrote
 * @param field a {@link Field}, or {@code ACTIVITY}
 * @param ours what Riguardo says, one a line
 * @param theirsBy who changed it there; null when the system does not tell
 * @param pushed whether the system has what was chosen; true while nothing was
 * @param chosen an {@link Owner}; {@code SAME} when both came to say the same; null while it is open
 */
public record ConflictRow(
        String id,
        String firmId,
        String accountId,
        String clientId,
        String aboutId,
        String field,
        String ours,
        String theirs,
        @Nullable Instant theirsAt,
        @Nullable String theirsBy,
        Instant foundAt,
        boolean pushed,
        @Nullable String chosen,
        @Nullable Instant chosenAt,
        @Nullable String chosenBy) {

    static final String ACTIVITY = "ACTIVITY";
    static final String SAME = "SAME";
}
