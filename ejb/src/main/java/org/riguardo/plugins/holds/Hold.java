package org.riguardo.plugins.holds;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Outlet;

/**
 * A service holds contact with a client back.
 *
 * @param module of its plugin, a contact rule
 * @param until null for as long as it does not let go
 * @param evidence what it points to; null for nothing more than itself
 */
public record Hold(
        String plugin,
        String module,
        String clientId,
        Set<Outlet> outlets,
        @Nullable Instant until,
        Sentence sentence,
        @Nullable String evidence) {

    public Hold {
        outlets = Set.copyOf(outlets);
    }
}
