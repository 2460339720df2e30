package org.riguardo.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a message is, or may be.
 *
 * @param clientId the client that it belongs to; null while nobody knows
 * @param why what says so; null while nobody knows, or where it was not kept
 * @param guesses whom else it may belong to
 * @param address the only address of the other side; null when there are several or none
 * @param domain the domain that may be learned; null where it would tell nothing
 * @param ignorable whether there is somebody of whom not to ask any more
 */
public record LinkPart(
        @Nullable String clientId,
        @Nullable String clientName,
        @Nullable String why,
        List<MailRow.Guess> guesses,
        @Nullable String address,
        @Nullable String domain,
        boolean ignorable) {

    /** A message of which nothing is known. */
    public static final LinkPart NONE = new LinkPart(null, null, null, List.of(), null, null, false);
}
