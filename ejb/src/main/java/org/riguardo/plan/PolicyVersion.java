package org.riguardo.plan;

import java.time.Instant;

/**
 * A version of a firm's policy: who saved it, when and why.
 *
 * @param version 1 for the first that the firm saved
 * @param document the policy as JSON, as it is exported and imported
 */
public record PolicyVersion(int version, Instant savedAt, String savedBy, String why, String document) {}
