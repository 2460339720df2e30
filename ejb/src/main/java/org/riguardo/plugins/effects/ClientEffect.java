package org.riguardo.plugins.effects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did to one client.
 *
 * @param closedNow whether it keeps a gate closed now
 * @param times how often a gate went from open to closed by it
 * @param closedAt when it last did; null when it only kept mail back
 * @param mails how often a mail was kept back by it
 */
public record ClientEffect(
        String clientId,
        String clientName,
        boolean closedNow,
        int times,
        Instant since,
        @Nullable Instant closedAt,
        int mails) {}
