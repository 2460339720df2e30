package org.riguardo.web.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.SettingsCheck;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.gates.BuiltIn;
import org.riguardo.web.words.Texts;

/**
 * A policy form that was sent, read: the settings, or the form again with all that is wrong beside the fields.
 *
 * @param settings null when something is wrong
 */
record PolicyReading(PolicyForm form, @Nullable PolicySettings settings) {
    private static final int LONGEST_WHY = 1_000;

    /** Reads it over the policy in force, which stands in for what cannot be read while the rest is checked. */
    static PolicyReading of(PolicyForm form, PolicySettings inForce, Texts texts) {
        return new Reader(form, inForce, texts).read();
    }

    private static final class Reader {
        private final PolicySettings inForce;
        private final Texts texts;
        private final ClosureRows closures;
        private final Map<GroupKey, StrategyRows> rows = new HashMap<>();
        private PolicyForm form;

        Reader(PolicyForm form, PolicySettings inForce, Texts texts) {
            this.form = form;
            this.inForce = inForce;
            this.texts = texts;
            this.closures = ClosureRows.of(form, texts);
            inForce.strategies()
                    .forEach((group, strategy) -> rows.put(group, StrategyRows.of(form, group, strategy, texts)));
        }

        PolicyReading read() {
            Map<GroupKey, Strategy> strategies = new HashMap<>(inForce.strategies());
            rows.forEach((group, read) -> {
                read.problems().forEach(this::complain);
                if (read.strategy() != null) {
                    strategies.put(group, read.strategy());
                }
            });
            closures.problems().forEach(this::complain);
            PolicySettings settings = new PolicySettings(
                    zone(), form.ticked("stop"), off(), closures.closures(), patron(), parameters(), strategies);
            for (SettingsCheck.Problem problem : SettingsCheck.problems(settings)) {
                complain(place(problem.field()), texts.say(problem.reason()));
            }
            String why = form.value("why").strip();
            if (why.isEmpty() || why.length() > LONGEST_WHY) {
                complain("why", texts.say("policy.why.missing"));
            }
            return new PolicyReading(form, form.problems().isEmpty() ? settings : null);
        }

        private Map<String, BigDecimal> parameters() {
            Map<String, BigDecimal> read = new HashMap<>();
            for (Parameter parameter : Parameters.all()) {
                String typed = form.value(parameter.name()).strip().replace(',', '.');
                boolean number = typed.matches("\\d{1,6}(\\.\\d{1,4})?");
                BigDecimal value = number ? new BigDecimal(typed) : null;
                if (value == null || !parameter.accepts(value)) {
                    complain(
                            parameter.name(),
                            texts.say(
                                    parameter.unit().whole() ? "policy.whole" : "policy.number",
                                    PolicyWords.number(parameter.min(), texts),
                                    PolicyWords.number(parameter.max(), texts)));
                } else if (value.compareTo(parameter.standard()) != 0) {
                    read.put(parameter.name(), value);
                }
            }
            return read;
        }

        private Set<String> off() {
            return BuiltIn.rules().stream()
                    .filter(rule -> !rule.alwaysOn() && !form.ticked("rule." + rule.name()))
                    .map(ContactRule::name)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private ZoneId zone() {
            try {
                ZoneId zone = ZoneId.of(form.value("zone").strip());
                if (!(zone instanceof ZoneOffset)) {
                    return zone;
                }
            } catch (DateTimeException e) {
                complain("zone", texts.say("policy.zone.wrong"));
                return inForce.zone();
            }
            complain("zone", texts.say("policy.zone.wrong"));
            return inForce.zone();
        }

        private @Nullable MonthDay patron() {
            String typed = form.value("patron").strip();
            if (typed.isEmpty()) {
                return null;
            }
            try {
                return MonthDay.parse(typed, PolicyFilling.PATRON);
            } catch (DateTimeException e) {
                complain("patron", texts.say("policy.patron.wrong"));
                return null;
            }
        }

        /** Where the form shows a place of the settings: rows left empty and their order count there, not here. */
        private String place(String field) {
            if (field.startsWith("closures[")) {
                return closures.place(field);
            }
            return rows.entrySet().stream()
                    .filter(entry -> field.startsWith(PolicyFilling.ladder(entry.getKey()) + "["))
                    .map(entry -> entry.getValue().place(field))
                    .findFirst()
                    .orElse(field);
        }

        private void complain(String field, String problem) {
            form = form.with(field, problem);
        }
    }
}
