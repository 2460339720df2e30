package org.riguardo.timeline.meaning;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a finding.
 *
 * @param finding the id of the finding; of one that was taken away, too
 * @param messageId the message that it is about; null for a logged contact
 * @param clients the clients whose suggestion was made anew
 */
public record Decided(String finding, @Nullable String messageId, Set<String> clients) {}
