package org.riguardo.desk.outbox;

/**
 * A file that goes with a mail.
 *
 * @param name as the reader sees it, without a path
 * @param type its media type, such as {@code application/pdf}
 */
public record Enclosure(String name, String type, byte[] content) {}
