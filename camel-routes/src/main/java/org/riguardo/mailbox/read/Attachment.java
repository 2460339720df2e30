package org.riguardo.mailbox.read;

import org.jspecify.annotations.Nullable;

/**
 * A part of a message that is no text of it.
 *
 * @param name as the sender wrote it, for showing only: never a path
 * @param type such as {@code application/pdf}
 * @param size octets once its transfer encoding is undone, as far as that was possible
 * @param contentId how the HTML of the message names it (RFC 2392), without brackets; null when it does not
 * @param content its octets, not copied and never to be changed; whoever keeps the message keeps them only where the firm says so
 */
public record Attachment(@Nullable String name, String type, long size, @Nullable String contentId, byte[] content) {}
