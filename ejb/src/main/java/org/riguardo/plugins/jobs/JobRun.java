package org.riguardo.plugins.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * How it stands with a job of a plugin in a firm, for the person who administrates it.
 *
 * @param next when it is due
 * @param running whether a run is going on
 * @param begun when the last run began; null before the first
 * @param ended when the last run that ended did so; null before the first
 * @param failure why that one failed; null when it went well, and before the first
 */
public record JobRun(
        String module,
        Instant next,
        boolean running,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable Sentence failure) {}
