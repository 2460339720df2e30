package org.riguardo.crm;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * How it went to try a customer system out.
 *
 * @param preview what would come; null when it could not be reached
 * @param problem why it could not be reached and what to do; null when it could
 */
public record CrmTrial(@Nullable Preview preview, @Nullable Sentence problem) {}
