package org.riguardo.timeline.talks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;

/**
 * A call or a meeting of which nobody has said what it was about; the policy takes it for support until somebody does.
 *
 * @param interactionId the contact that is asked about
 * @param talkedSeconds how long people spoke, by the record of the phone system; null where there is none
 * @param by the username of who spoke; null where nobody knows
 * @param title of a meeting; null when it has none
 * @param recorded whether a phone system or a calendar tells of it, and no person does
 * @param moneyMatters whether something of the client was past due, so that it counts whether money was spoken of
 */
public record TalkQuestion(
        String interactionId,
        String clientId,
        String clientName,
        Instant at,
        Channel channel,
        Direction direction,
        @Nullable Integer talkedSeconds,
        @Nullable String by,
        @Nullable String title,
        boolean recorded,
        boolean moneyMatters) {}
