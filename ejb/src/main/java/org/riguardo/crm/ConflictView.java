package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a person decides about.
 *
 * @param field {@code NAME}, {@code PHONES}, {@code EMAILS}, or {@code ACTIVITY} for something that Riguardo wrote there
 * @param owner whose changes count by the firm's settings
 * @param theirsAt when it was changed there; null when the system does not tell, {@code theirsBy} likewise
 */
public record ConflictView(
        String id,
        String system,
        String clientId,
        String clientName,
        String field,
        Owner owner,
        List<String> ours,
        List<String> theirs,
        @Nullable Instant theirsAt,
        @Nullable String theirsBy,
        Instant foundAt) {

    public ConflictView {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }
}
