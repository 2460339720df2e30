package org.riguardo.desk.drafts;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.TextKey;

/**
 * A text as the firm words it.
 *
 * @param pack the key of its pack
 * @param changedBy who worded it anew; null while it is as the pack has it
 */
public record TextView(
        String pack, String language, TextKey key, String subject, String body, @Nullable String changedBy) {}
