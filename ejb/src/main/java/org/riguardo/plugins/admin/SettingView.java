package org.riguardo.plugins.admin;

import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.SettingDescriptor;

/**
 * A setting of a plugin as the firm has it.
 *
 * @param value as set, else its default; null where there is neither, and of each secret
 * @param set whether the firm has set it
 */
public record SettingView(SettingDescriptor descriptor, @Nullable String value, boolean set) {}
