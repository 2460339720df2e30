package org.riguardo.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin left behind that a firm removed and whose data it kept.
 *
 * @param key the plugin's
 * @param rows how many rows of its own it stored
 * @param removedAt when it was removed; null when no line of its log says so
 */
public record LeftData(String key, int rows, @Nullable Instant removedAt) {}
