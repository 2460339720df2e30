package org.riguardo.mailbox.compose;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it is written as one. There are no blind copies.
 *
 * @param messageId its id in angle brackets
 * @param from the sender's address
 * @param fromName the name beside it; empty for none
 * @param to addresses alone, one at least
 * @param text plain text; its lines may be as long as they like
 * @param inReplyTo the id of the message that it answers; null when it begins a conversation
 * @param references the ids of the conversation, the oldest first
 */
public record Letter(
        String messageId,
        ZonedDateTime date,
        String from,
        String fromName,
        List<String> to,
        List<String> cc,
        String subject,
        String text,
        @Nullable String inReplyTo,
        List<String> references,
        List<AttachedFile> files) {

    public Letter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
        files = List.copyOf(files);
    }
}
