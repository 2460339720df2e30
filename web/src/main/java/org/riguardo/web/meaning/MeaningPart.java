package org.riguardo.web.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.suggestion.Line;

/**
 * What a message says, on the page of the message.
 *
 * @param path the page of the message, to come back to
 * @param client the client that it belongs to; null while nobody knows
 * @param clientName their name; null while nobody knows
 * @param suggestion what is suggested about that client now
 */
public record MeaningPart(
        String messageId,
        String path,
        List<Marked> text,
        List<Chip> chips,
        @Nullable String client,
        @Nullable String clientName,
        @Nullable Line suggestion,
        @Nullable Notice notice) {}
