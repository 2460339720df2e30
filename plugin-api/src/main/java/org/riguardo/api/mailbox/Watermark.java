package org.riguardo.api.mailbox;

/**
 * How far a folder was read: every message up to and including {@code lastUid} is known.
 *
 * @param uidValidity UIDVALIDITY of the folder (RFC 9051, section 2.3.1.1); UIDs compare only under the same value
 * @param lastUid 0 when nothing was read yet
 */
public record Watermark(String folder, long uidValidity, long lastUid) {}
