package org.riguardo.mailbox.thread;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the threading of RFC 5256 needs to know of a message.
 *
 * @param number its place in the mailbox; ties in date are broken by it
 * @param id null when it has no valid Message-ID
 * @param references its valid references, the parent last
 */
public record ThreadMessage(int number, @Nullable String id, List<String> references, Instant date, String subject) {}
