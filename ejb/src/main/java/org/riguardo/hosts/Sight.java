package org.riguardo.hosts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.PolicySettings;

/** What a guest is shown; never more than staff of the firm would see, and of one client alone. */
public sealed interface Sight {

    /** The address within whose pages it may stand; null where it may stand nowhere. */
    @Nullable
    String frame();

    /**
     * The suggestion about the client.
     *
     * @param person the username of the guest
     */
    record Shown(
            String frame,
            Guest guest,
            String person,
            String clientId,
            String clientName,
            Found.How how,
            Decision decision,
            ClientFile file,
            PolicySettings policy)
            implements Sight {}

    /** Nobody knows which client the customer is: the guest may say so. */
    record Choice(String frame, Guest guest, String person, List<Found.Candidate> candidates) implements Sight {
        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Nothing, and why.
     *
     * @param why null where there is nothing to say, such as to a host that is switched off
     * @param language null where nobody has said who looks
     */
    record Nothing(@Nullable String frame, @Nullable Sentence why, @Nullable String language) implements Sight {}
}
