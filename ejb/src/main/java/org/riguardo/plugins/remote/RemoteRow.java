package org.riguardo.plugins.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a service.
 *
 * @param scopes what it may do, with blanks between
 * @param lifecycle path below its base that hears of its state; null when it wants to hear nothing
 * @param secret of its webhooks, sealed
 * @param oauthClient of its access to our API
 * @param pendingDescriptor what it asks beyond that; null when nothing waits
 * @param told of what it was told last, such as {@code ENABLED}; null while of nothing
 * @param nextAt when it is told again, after it did not answer; null when at once
 */
public record RemoteRow(
        String firmId,
        String pluginKey,
        String descriptorUrl,
        String baseUrl,
        String scopes,
        @Nullable String lifecycle,
        String secret,
        String oauthClient,
        @Nullable String pendingDescriptor,
        @Nullable Instant pendingAt,
        @Nullable String told,
        @Nullable Instant nextAt,
        int attempts,
        Instant approvedAt,
        String approvedBy) {}
