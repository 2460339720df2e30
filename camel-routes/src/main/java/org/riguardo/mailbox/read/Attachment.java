package org.riguardo.mailbox.read;

import org.jspecify.annotations.Nullable;

/**
 * A part of a message that is no text of it, by its name and size; its content is not kept.
 *
 * @param name as the sender wrote it, for showing only: never a path
 * @param type such as {@code application/pdf}
 * @param size octets as far as known, in the encoding of the message
 */
public record Attachment(@Nullable String name, String type, long size) {}
