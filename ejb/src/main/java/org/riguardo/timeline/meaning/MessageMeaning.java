package org.riguardo.timeline.meaning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;

/**
 * What a message is understood to say, and what the policy sees of it.
 *
 * @param clientId the client that it belongs to; null while nobody knows
 * @param day the day of the message in the firm's zone, from which relative dates are counted
 * @param text what was written anew, to which the ranges of characters refer
 */
public record MessageMeaning(
        String messageId,
        @Nullable String clientId,
        Direction direction,
        LocalDate day,
        String subject,
        String text,
        Purpose purpose,
        boolean moneyMentioned,
        Set<Signal> signals,
        List<FindingView> findings) {}
