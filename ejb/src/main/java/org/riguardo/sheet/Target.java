package org.riguardo.sheet;

import java.io.OutputStream;

/**
 * Where a list is written to.
 *
 * @param language of its headings and words, {@code it} or {@code en}
 */
public record Target(SheetKind kind, String language, OutputStream out) {}
