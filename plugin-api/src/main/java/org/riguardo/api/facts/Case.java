package org.riguardo.api.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that the firm does for the client.
 *
 * @param delicate work during which a letter about money would hurt
 * @param closed null while it is open
 * @since 1.0
 */
public record Case(String id, String title, boolean delicate, LocalDate opened, @Nullable LocalDate closed) {}
