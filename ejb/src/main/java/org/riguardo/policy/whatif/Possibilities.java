package org.riguardo.policy.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/**
 * Looks for the smallest changes that would let an email about money leave, and believes none that deciding again does not
 * confirm. Time passing is no change: it is in the decision as {@code emailAllowedFrom}.
 */
public final class Possibilities {

    private Possibilities() {}

    /**
     * Single changes that open the way, then pairs of changes neither of which does so alone, the earliest first; empty when
     * an email is allowed as things stand.
     */
    public static List<Possibility> ofEmail(ClientFile file, PolicySettings settings, Instant now) {
        Decision today = Policy.decide(file, settings, now);
        if (today.emailAllowed()) {
            return List.of();
        }
        List<Change> changes = Changes.of(file, settings, now);
        List<Possibility> found = new ArrayList<>();
        List<Change> insufficient = new ArrayList<>();
        for (Change change : changes) {
            Instant from = Policy.decide(change.on(file), settings, now).emailAllowedFrom();
            if (isEarlier(from, today.emailAllowedFrom())) {
                found.add(new Possibility(List.of(change.sentence()), from));
            } else {
                insufficient.add(change);
            }
        }
        if (found.isEmpty()) {
            pairs(insufficient, file, settings, now, today, found);
        }
        found.sort(Comparator.comparing(Possibility::from));
        return found;
    }

    private static void pairs(
            List<Change> changes,
            ClientFile file,
            PolicySettings settings,
            Instant now,
            Decision today,
            List<Possibility> found) {
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i + 1; j < changes.size(); j++) {
                Change one = changes.get(i);
                Change other = changes.get(j);
                Instant from =
                        Policy.decide(other.on(one.on(file)), settings, now).emailAllowedFrom();
                if (isEarlier(from, today.emailAllowedFrom())) {
                    found.add(new Possibility(List.of(one.sentence(), other.sentence()), from));
                }
            }
        }
    }

    private static boolean isEarlier(Instant from, Instant asThingsStand) {
        return from != null && (asThingsStand == null || from.isBefore(asThingsStand));
    }
}
