package org.riguardo.web.whatif;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.site.Frame;

/**
 * The form in which somebody says why a suggestion is not followed.
 *
 * @param reason what was typed
 * @param problem what is wrong with it; null when nothing is
 */
public record OverrulePage(Frame frame, String id, String name, String reason, @Nullable String problem) {}
