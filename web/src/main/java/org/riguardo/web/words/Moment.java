package org.riguardo.web.words;

/**
 * A point in time in words, with its exact form for a hover and for screen readers.
 *
 * @param words as people say it, such as {@code domani alle 9}
 * @param exact such as {@code giovedì 5 marzo 2026, 09:00}
 * @param iso ISO 8601, with the offset where it has a time of day
 * @param relative the words need to know which day it is
 */
public record Moment(String words, String exact, String iso, boolean relative) {}
