package org.riguardo.web.worklist;

import org.jspecify.annotations.Nullable;

/**
 * One tab above the list.
 *
 * @param path its address with the filters
 * @param count how many stand there; null where that is not counted
 */
public record TabView(String key, String name, String path, boolean here, @Nullable Integer count) {}
