package org.riguardo.api.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of the firm as the policy sees it.
 *
 * @param since the day from which it is a client; null when nobody knows
 * @param owner the person of the firm who looks after it
 * @param partner the partner who decides about it; null when none is set
 * @param group the group that staff fixed on it; null when the policy chooses
 * @param language ISO 639-1, such as {@code it}
 * @param hardshipCleared the day on which staff cleared the hardship; null when never
 * @since 1.0
 */
public record Client(
        String id,
        String name,
        @Nullable LocalDate since,
        String owner,
        @Nullable String partner,
        @Nullable GroupKey group,
        @Nullable String language,
        Reachable reachable,
        List<FlagSet> flags,
        @Nullable LocalDate hardshipCleared,
        @Nullable Referral referral) {

    public Client {
        flags = List.copyOf(flags);
    }

    /** Whether a usable address (email) and a number (phone) are known. */
    public record Reachable(boolean email, boolean phone) {}

    /** A flag and the day on which it was set; it counts from the start of that day. */
    public record FlagSet(Flag flag, LocalDate since) {}

    /**
     * A client put before its partner.
     *
     * @param on the day of the referral
     * @param until the day until which the partner put it off; null when not put off
     * @param decided the day on which the partner decided; null while undecided
     */
    public record Referral(LocalDate on, @Nullable LocalDate until, @Nullable LocalDate decided) {}
}
