package org.riguardo.timeline.meaning;

import java.time.Instant;

/**
 * A firm's own words and rules as somebody saved them.
 *
 * @param version 1 for the first one
 * @param words in the form of a {@code .lexicon} file
 * @param rules in the form of a {@code .rules} file
 */
public record OwnWordsVersion(int version, String words, String rules, Instant savedAt, String savedBy) {}
