package org.riguardo.mailboxes.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * What a token endpoint gave.
 *
 * @param renewAt when to ask for the next one: somewhat before this one runs out
 * @param refreshToken the one to use from now on; null when the old one stays
 */
record TokenAnswer(Secret token, Instant renewAt, @Nullable Secret refreshToken) {}
