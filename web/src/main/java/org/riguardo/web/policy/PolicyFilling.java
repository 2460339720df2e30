package org.riguardo.web.policy;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.policy.Closure;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;
import org.riguardo.policy.gates.BuiltIn;

/** Fills the form with a policy, and with a few empty rows at the end of each list. */
final class PolicyFilling {
    static final DateTimeFormatter PATRON = DateTimeFormatter.ofPattern("dd/MM");
    private static final int EMPTY_CLOSURES = 3;
    private static final int EMPTY_STEPS = 2;

    private final Map<String, String> values = new LinkedHashMap<>();

    private PolicyFilling() {}

    static PolicyForm of(PolicySettings settings, int basedOn, String why) {
        return new PolicyFilling().form(settings, basedOn, why);
    }

    /** The same form with more empty rows in each list, up to what a form may have. */
    static PolicyForm moreRows(PolicyForm form) {
        PolicyForm more = form;
        for (int i = 0; i < EMPTY_CLOSURES; i++) {
            more = more.filled("closures[" + more.rows("closures") + "].from", "");
        }
        for (GroupKey group : GroupKey.values()) {
            String list = ladder(group);
            if (form.rows(list) > 0) {
                more = more.filled(list + "[" + more.rows(list) + "].action", "");
            }
        }
        return more;
    }

    static String ladder(GroupKey group) {
        return "ladders." + group.key();
    }

    private PolicyForm form(PolicySettings settings, int basedOn, String why) {
        values.put("basedOn", Integer.toString(basedOn));
        values.put("why", why);
        values.put("zone", settings.zone().getId());
        values.put("patron", settings.patron() == null ? "" : PATRON.format(settings.patron()));
        if (settings.emergencyStop()) {
            values.put("stop", "on");
        }
        BuiltIn.rules().stream()
                .filter(rule -> !rule.alwaysOn() && !settings.off().contains(rule.name()))
                .forEach(rule -> values.put("rule." + rule.name(), "on"));
        Parameters.all()
                .forEach(parameter -> values.put(
                        parameter.name(), settings.value(parameter.name()).toPlainString()));
        List<Closure> closures = settings.closures().stream()
                .sorted(Comparator.comparing(Closure::from))
                .toList();
        for (int i = 0; i < closures.size() + EMPTY_CLOSURES; i++) {
            Closure closure = i < closures.size() ? closures.get(i) : null;
            values.put(
                    "closures[" + i + "].from",
                    closure == null ? "" : closure.from().toString());
            values.put(
                    "closures[" + i + "].to",
                    closure == null ? "" : closure.to().toString());
        }
        settings.strategies().forEach(this::strategy);
        return new PolicyForm(values, Map.of());
    }

    private void strategy(GroupKey group, Strategy strategy) {
        String field = ladder(group);
        if (strategy instanceof CallFirst first) {
            values.put(field + ".fromDay", Integer.toString(first.fromDay()));
            values.put(field + ".tone", first.tone().name());
            return;
        }
        List<Step> steps = ((Ladder) strategy).steps();
        for (int i = 0; i < steps.size() + EMPTY_STEPS; i++) {
            Step step = i < steps.size() ? steps.get(i) : null;
            String row = field + "[" + i + "]";
            values.put(row + ".action", step == null ? "" : step.action().name());
            values.put(
                    row + ".tone",
                    step == null || step.tone() == null ? "" : step.tone().name());
            values.put(row + ".day", step == null ? "" : Integer.toString(step.day()));
        }
    }
}
