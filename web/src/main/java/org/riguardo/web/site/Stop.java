package org.riguardo.web.site;

import org.riguardo.web.words.Moment;

/**
 * That everything that goes out is stopped, as every page says it.
 *
 * @param who the name of whoever pulled the stop
 * @param mayLift whether the person who looks at the page may lift it
 */
public record Stop(String who, Moment since, boolean mayLift) {}
