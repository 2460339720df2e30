package org.riguardo.limitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner recorded as an interruption.
 *
 * @param items ids of the items that it was about
 * @param note such as the number of the registered letter; null for none
 */
public record LimitationAct(
        String id,
        String clientId,
        ActKind kind,
        LocalDate on,
        List<String> items,
        @Nullable String note,
        String by,
        Instant at) {

    public LimitationAct {
        items = List.copyOf(items);
    }
}
