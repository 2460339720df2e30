package org.riguardo.api.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * The suggested next contact with one client, judged at one instant, with its reasons. It suggests and never acts.
 *
 * @param purpose null for {@code WAIT} and {@code NONE}
 * @param tone of a {@code WAIT}, the tone of {@code next}; null where there is none
 * @param who the person to make the contact; null for {@code NONE}
 * @param notBefore the first instant at which to act; null where there is none
 * @param dueBy null for {@code WAIT} and {@code NONE}
 * @param next what a {@code WAIT} waits for; null otherwise or when nothing comes within the horizon
 * @param events what would end a {@code WAIT}, such as {@code newer-ledger}
 * @param items ids of the items that the contact is about
 * @param emailAllowed whether an email or letter about money may leave now
 * @param emailAllowedFrom the first instant at which it may, with nothing new happening; null if none within the horizon
 * @param groupBecause why the client is in its group
 * @param because one entry for each closed gate, the step and each change of tone
 * @param outlook how the decision changes over the next 60 days
 * @since 1.0
 */
public record Decision(
        Action action,
        @Nullable Purpose purpose,
        @Nullable Tone tone,
        @Nullable String who,
        @Nullable Instant notBefore,
        @Nullable Instant dueBy,
        @Nullable Action next,
        List<String> events,
        List<String> items,
        boolean emailAllowed,
        boolean callAllowed,
        @Nullable Instant emailAllowedFrom,
        @Nullable Instant callAllowedFrom,
        GroupKey group,
        Sentence groupBecause,
        List<Because> because,
        List<Alert> alerts,
        List<OutlookEntry> outlook) {

    public Decision {
        events = List.copyOf(events);
        items = List.copyOf(items);
        because = List.copyOf(because);
        alerts = List.copyOf(alerts);
        outlook = List.copyOf(outlook);
    }
}
