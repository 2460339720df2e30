package org.riguardo.crm;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A customer system as people see it, never what one signs in with.
 *
 * @param running whether a run over it is going on
 * @param progress how many things this run has read so far
 * @param linked contacts that are clients'
 * @param waiting contacts of which nobody has said whose they are
 * @param taken calls and meetings that became contacts with clients
 * @param written calls, meetings and suggestions that stand there
 */
public record AccountView(
        String id,
        String name,
        String connector,
        @Nullable String address,
        @Nullable String login,
        boolean secret,
        Map<String, String> options,
        Set<Take> takes,
        Map<Field, Owner> owners,
        AccountState state,
        boolean running,
        int progress,
        int linked,
        int waiting,
        int taken,
        int written,
        @Nullable Instant ranAt,
        @Nullable Sentence problem,
        @Nullable Instant problemAt) {}
