package org.riguardo.exports.remote;

import java.time.Instant;

/**
 * A file in a folder elsewhere as it was last listed.
 *
 * @param name as the server writes it: it may be anything, also hostile
 * @param lastModified by the server's clock, as finely as it tells
 */
record RemoteFile(String name, long size, Instant lastModified) {}
