package org.riguardo.api.tone;

/**
 * How a text addresses its reader, where the language has the choice: with <i>Lei</i> or with <i>tu</i>.
 *
 * @since 1.0
 */
public enum Form {
    LEI,
    TU
}
