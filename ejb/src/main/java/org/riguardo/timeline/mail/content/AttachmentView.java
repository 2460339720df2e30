package org.riguardo.timeline.mail.content;

/**
 * An attachment of a message.
 *
 * @param seq its number within the message, from 0
 * @param name safe for showing and for a file: never a path, never empty
 * @param octets its size
 * @param openable whether the firm lets it be opened here
 */
public record AttachmentView(int seq, String name, String type, long octets, boolean openable) {}
