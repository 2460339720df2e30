package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;

/**
 * What the firm has set of the policy.
 *
 * @param zone the zone in which its days and hours are counted
 * @param emergencyStop pulled: nothing goes out
 * @param off names of the rules that the firm has switched off
 * @param closures days on which it is closed, beyond the national holidays
 * @param patron its town's patron day; null when it keeps none
 * @param parameters values by name, only those that differ from the default
 * @param strategies how each group from the third on is approached
 */
public record PolicySettings(
        ZoneId zone,
        boolean emergencyStop,
        Set<String> off,
        List<Closure> closures,
        @Nullable MonthDay patron,
        Map<String, BigDecimal> parameters,
        Map<GroupKey, Strategy> strategies) {

    public PolicySettings {
        off = Set.copyOf(off);
        closures = List.copyOf(closures);
        parameters = Map.copyOf(parameters);
        strategies = Map.copyOf(strategies);
    }

    /** The policy as it comes, in {@code Europe/Rome}. */
    public static PolicySettings defaults() {
        return new PolicySettings(
                ZoneId.of("Europe/Rome"), false, Set.of(), List.of(), null, Map.of(), Strategies.standard());
    }
}
