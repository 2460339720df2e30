package org.riguardo.web.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.gates.BuiltIn;
import org.riguardo.web.site.Frame;

/**
 * The policy as its form shows it.
 *
 * @param version the version in force; 0 for the policy as shipped
 * @param editable whether the person may save it
 * @param notice what was just done; null when nothing was
 * @param document the text of a file that could not be used; empty otherwise
 * @param added the rules of plugins, which are not part of a version
 */
public record PolicyPage(
        Frame frame,
        PolicyTabs tabs,
        PolicyForm form,
        int version,
        boolean editable,
        @Nullable String notice,
        String document,
        List<AddedRuleView> added) {
    private static final List<String> BEYOND_RULES = List.of("group", "courtesy", "referral", "call-first");
    private static final PolicySettings STANDARD = PolicySettings.defaults();

    /** The groups in which not a partner decides, in the order in which they are tried. */
    public List<GroupKey> groups() {
        return Arrays.stream(GroupKey.values())
                .filter(STANDARD.strategies()::containsKey)
                .toList();
    }

    /** The name of a group's fields. */
    public String list(GroupKey group) {
        return PolicyFilling.ladder(group);
    }

    /** Whether a group is approached in steps. */
    public boolean ladder(GroupKey group) {
        return form.rows(list(group)) > 0;
    }

    /** What a step can be. */
    public List<Action> actions() {
        return List.of(Action.EMAIL, Action.CALL, Action.REFER);
    }

    /** The tones, from the mildest. */
    public List<Tone> tones() {
        return List.of(Tone.values());
    }

    /** The rules with their numbers, in the order of the trace. */
    public List<RuleView> rules() {
        return BuiltIn.rules().stream()
                .map(rule -> RuleView.of(rule, frame.texts()))
                .toList();
    }

    /** The families of numbers that belong to no rule. */
    public List<String> families() {
        return BEYOND_RULES;
    }

    /** The numbers of a family. */
    public List<ParameterView> parameters(String family) {
        return Parameters.all().stream()
                .filter(parameter -> parameter.name().startsWith(family + "."))
                .map(parameter -> ParameterView.of(parameter, frame.texts()))
                .toList();
    }

    /** What is wrong and where, in the order of the page. */
    public List<Map.Entry<String, String>> problems() {
        List<String> order = new ArrayList<>(List.of("basedOn", "stop"));
        groups().forEach(group -> {
            order.add(list(group));
            order.addAll(List.of(list(group) + ".fromDay", list(group) + ".tone"));
            rows(list(group)).forEach(row -> order.add(row));
        });
        order.addAll(rows("closures"));
        order.addAll(List.of("patron", "zone"));
        rules().forEach(rule -> rule.parameters().forEach(parameter -> order.add(parameter.name())));
        families().forEach(family -> parameters(family).forEach(parameter -> order.add(parameter.name())));
        order.add("why");
        return form.problemsBy(order);
    }

    /** Where on the page a field stands. */
    public String place(String field) {
        return PolicyPlaces.of(field, frame.texts());
    }

    /** The names of a list's rows. */
    public List<String> rows(String list) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < form.rows(list); row++) {
            rows.add(list + "[" + row + "]");
        }
        return rows;
    }

    /** What a screen reader says first. */
    public String spoken() {
        if (!form.problems().isEmpty()) {
            return frame.texts().count("policy.problems", form.problems().size());
        }
        return notice == null ? "" : notice;
    }
}
