package org.riguardo.timeline.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last reading of a mail account ended.
 *
 * @param problem a sentence that says what to do; null when the account was read
 */
public record AccountStatus(String account, Instant at, @Nullable String problem) {}
