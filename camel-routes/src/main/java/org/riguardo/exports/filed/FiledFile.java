package org.riguardo.exports.filed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that was put away.
 *
 * @param folder {@code done} or {@code rejected}
 * @param day under which it lies
 * @param importId of the import that its report tells of; null where somebody put it there by hand
 */
public record FiledFile(String folder, LocalDate day, String name, @Nullable String importId) {}
