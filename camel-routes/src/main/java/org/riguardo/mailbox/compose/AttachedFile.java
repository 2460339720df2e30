package org.riguardo.mailbox.compose;

/**
 * A file that goes with a message.
 *
 * @param name as the reader sees it, without a path
 * @param type its media type, such as {@code application/pdf}
 */
public record AttachedFile(String name, String type, byte[] content) {}
