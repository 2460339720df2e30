package org.riguardo.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in another's place, until that person has spoken or written to the client.
 *
 * @param to the username of the person who acts
 * @param note what to know about it; null for none
 * @param by the username of the person who handed it over
 */
public record HandOver(String to, @Nullable String note, String by, Instant at) {}
