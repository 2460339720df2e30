package org.riguardo.timeline.mail;

import org.jspecify.annotations.Nullable;

/**
 * What came of assigning a message to a client.
 *
 * @param id the id by which it can be undone
 * @param learnedAddress the address that now counts as the client's; null when none was learned
 * @param messages how many messages now belong to the client because of it, the assigned one included
 * @param learnedDomain the domain that now counts as the client's; null when none was learned
 */
public record Assigned(
        String id, String clientId, @Nullable String learnedAddress, int messages, @Nullable String learnedDomain) {}
