package org.riguardo.exports;

import java.time.Instant;

/**
 * A file that arrived in a firm's folder.
 *
 * @param name for people: control characters are written out, so that two names are never shown alike
 * @param sha256 of its bytes, in small hexadecimal letters; empty while it may still be growing
 * @param lastModified when its sender last changed it
 * @param receivedAt when it was first seen
 */
public record Arrival(String firm, String name, String sha256, Instant lastModified, Instant receivedAt) {}
