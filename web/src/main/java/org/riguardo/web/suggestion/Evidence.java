package org.riguardo.web.suggestion;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Moment;

/**
 * A fact that a reason rests on.
 *
 * @param words what it is, such as {@code telefonata}
 * @param when its day; null where it has none
 * @param anchor the id of the place on the page where it stands; null where it is not shown
 */
public record Evidence(String words, @Nullable Moment when, @Nullable String anchor) {}
