package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.policy.calendar.WorkingDays;

/**
 * What the firm has set of the policy.
 *
 * @param zone the zone in which its days and hours are counted
 * @param emergencyStop pulled: nothing goes out
 * @param off names of the rules that the firm has switched off; a rule that is always on stays on
 * @param closures days on which it is closed, beyond the national holidays
 * @param patron its town's patron day; null when it keeps none
 * @param parameters values by name, only those that differ from the default
 * @param strategies how each group from the third on is approached
 * @param added rules beyond those that the policy comes with, as the plugins that are on now bring them: they can close gates and soften tones, nothing else, and
 *     are no part of what is saved
 */
public record PolicySettings(
        ZoneId zone,
        boolean emergencyStop,
        Set<String> off,
        List<Closure> closures,
        @Nullable MonthDay patron,
        Map<String, BigDecimal> parameters,
        Map<GroupKey, Strategy> strategies,
        List<ContactRule> added) {

    public PolicySettings {
        off = Set.copyOf(off);
        closures = List.copyOf(closures);
        parameters = Map.copyOf(parameters);
        Map<GroupKey, Strategy> all = new HashMap<>(Strategies.standard());
        all.putAll(strategies);
        strategies = Map.copyOf(all);
        added = List.copyOf(added);
    }

    /** The same without added rules. */
    public PolicySettings(
            ZoneId zone,
            boolean emergencyStop,
            Set<String> off,
            List<Closure> closures,
            @Nullable MonthDay patron,
            Map<String, BigDecimal> parameters,
            Map<GroupKey, Strategy> strategies) {
        this(zone, emergencyStop, off, closures, patron, parameters, strategies, List.of());
    }

    /** The policy as it comes, in {@code Europe/Rome}. */
    public static PolicySettings defaults() {
        return new PolicySettings(
                ZoneId.of("Europe/Rome"), false, Set.of(), List.of(), null, Map.of(), Strategies.standard());
    }

    /** The same with one parameter changed; {@link Parameters} knows the names and bounds. */
    public PolicySettings with(String parameter, BigDecimal value) {
        Map<String, BigDecimal> changed = new HashMap<>(parameters);
        changed.put(parameter, value);
        return new PolicySettings(zone, emergencyStop, off, closures, patron, changed, strategies, added);
    }

    /** The same with the emergency stop pulled or lifted. */
    public PolicySettings withEmergencyStop(boolean pulled) {
        return new PolicySettings(zone, pulled, off, closures, patron, parameters, strategies, added);
    }

    /** The same with other rules switched off. */
    public PolicySettings withOff(Set<String> rules) {
        return new PolicySettings(zone, emergencyStop, rules, closures, patron, parameters, strategies, added);
    }

    /** The same with these added rules in place of those before. */
    public PolicySettings adding(List<ContactRule> rules) {
        return new PolicySettings(zone, emergencyStop, off, closures, patron, parameters, strategies, rules);
    }

    /**
     * The value of a parameter, as set or else by default.
     *
     * @throws IllegalArgumentException when the policy has no such parameter
     */
    public BigDecimal value(String parameter) {
        BigDecimal set = parameters.get(parameter);
        if (set != null) {
            return set;
        }
        Parameter known = Parameters.find(parameter);
        if (known == null) {
            throw new IllegalArgumentException("the policy has no parameter " + parameter);
        }
        return known.standard();
    }

    /** The firm's working days and office hours under these settings. */
    public WorkingDays calendar() {
        return new WorkingDays(
                zone, day -> isPatronDay(day) || closures.stream().anyMatch(closure -> closure.covers(day)));
    }

    private boolean isPatronDay(LocalDate day) {
        return patron != null && patron.getMonth() == day.getMonth() && patron.getDayOfMonth() == day.getDayOfMonth();
    }
}
