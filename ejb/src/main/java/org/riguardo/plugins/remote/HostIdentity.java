package org.riguardo.plugins.remote;

import org.riguardo.plugins.sign.HostKey;

/**
 * As whom a firm speaks to services elsewhere.
 *
 * @param id the {@code iss} of its tokens; it says nothing of the firm's name
 * @param key signs now
 */
public record HostIdentity(String id, HostKey key) {}
