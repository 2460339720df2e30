package org.riguardo.api.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a folder: the UIDs whose messages were taken or need not be asked for.
 *
 * @param uidValidity UIDVALIDITY of the folder (RFC 9051, section 2.3.1.1); UIDs compare only under the same value
 * @param landmark by what the connector knows this folder again once it is renamed; at most 200 characters, opaque to everybody else
 * @since 1.0
 */
public record Watermark(String folder, long uidValidity, UidRanges known, @Nullable String landmark) {}
