package org.riguardo.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.policy.Closure;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.SettingsCheck;

/** Reads settings of the policy and lays them on others. */
final class SettingsReader {

    private static final Set<String> OWN_FIELDS = Set.of("emergency-stop", "off", "closures", "patron");

    private SettingsReader() {}

    /** The {@code policy} of a question: parameters stand beside the other fields, by name. */
    static PolicySettings read(@Nullable Fields fields, PolicySettings base) {
        if (fields == null) {
            return base;
        }
        Map<String, BigDecimal> parameters = new HashMap<>(base.parameters());
        for (String name : fields.names()) {
            if (!OWN_FIELDS.contains(name)) {
                if (Parameters.find(name) == null) {
                    throw fields.complain(
                            name,
                            "La politica non ha un parametro «" + name + "».",
                            "The policy has no parameter \"" + name + "\".");
                }
                if (fields.has(name)) {
                    parameters.put(name, parameter(fields, name, name));
                }
            }
        }
        return lay(fields, base, parameters);
    }

    /** The settings with the parameters that the fields name, which name nothing else. */
    static PolicySettings readParameters(Fields fields, PolicySettings base) {
        for (String name : fields.names()) {
            if (OWN_FIELDS.contains(name)) {
                throw fields.complain(
                        name,
                        "Qui stanno solo parametri: cancelli, chiusure e arresto si impostano di persona.",
                        "Only parameters stand here: gates, closures and the stop are set by a person.");
            }
        }
        PolicySettings read = read(fields, base);
        SettingsCheck.problems(read).stream().findFirst().ifPresent(problem -> {
            throw new InvalidDocument(problem.field(), problem.reason());
        });
        return read;
    }

    /** The settings with the fields that are present, and these parameters. */
    static PolicySettings lay(Fields fields, PolicySettings base, Map<String, BigDecimal> parameters) {
        PolicySettings read = new PolicySettings(
                base.zone(),
                fields.flag("emergency-stop", base.emergencyStop()),
                fields.has("off") ? off(fields) : base.off(),
                fields.has("closures") ? closures(fields) : base.closures(),
                fields.has("patron") ? patron(fields) : base.patron(),
                parameters,
                base.strategies(),
                base.added());
        SettingsCheck.endlessClosure(read).ifPresent(index -> {
            throw fields.complain(
                    "closures[" + index + "]",
                    "Con questa chiusura e quelle vicine resta un anno senza giorni lavorativi.",
                    "This closure, with those beside it, leaves a year without a working day.");
        });
        return read;
    }

    /** The number in a field, within the bounds of the parameter. */
    static BigDecimal parameter(Fields fields, String field, String name) {
        Parameter parameter = fields.required(field, Parameters.find(name));
        BigDecimal value = fields.requiredNumber(field);
        if (!parameter.accepts(value)) {
            boolean whole = parameter.unit().whole();
            String min = parameter.min().toPlainString();
            String max = parameter.max().toPlainString();
            throw fields.complain(
                    field,
                    "«" + name + "» è un numero " + (whole ? "intero " : "") + "da " + min + " a " + max + ".",
                    "\"" + name + "\" is a " + (whole ? "whole number" : "number") + " from " + min + " to " + max
                            + ".");
        }
        return value;
    }

    private static Set<String> off(Fields fields) {
        List<ContactRule> rules = Policy.rules();
        return new HashSet<>(fields.each("off", (value, where) -> {
            String name = Fields.text(value, where);
            ContactRule rule = rules.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidDocument(
                            where,
                            new Sentence("Non c'è una regola «" + name + "».", "There is no rule \"" + name + "\".")));
            if (rule.alwaysOn()) {
                throw new InvalidDocument(
                        where,
                        new Sentence(
                                "La regola «" + name + "» è sempre attiva.",
                                "The rule \"" + name + "\" is always on."));
            }
            return name;
        }));
    }

    private static List<Closure> closures(Fields fields) {
        return fields.each("closures", (value, where) -> {
            String text = Fields.text(value, where);
            String[] ends = text.split("/", -1);
            if (ends.length > 2) {
                throw new InvalidDocument(
                        where,
                        new Sentence(
                                "Una chiusura è un giorno, o due come 2026-08-10/2026-08-21.",
                                "A closure is a day, or two days as 2026-08-10/2026-08-21."));
            }
            LocalDate from = Values.day(ends[0], where);
            LocalDate to = Values.day(ends[ends.length - 1], where);
            if (to.isBefore(from)) {
                throw new InvalidDocument(
                        where,
                        new Sentence(
                                "La chiusura finisce prima di cominciare.",
                                "A closure does not end before it begins."));
            }
            return new Closure(from, to);
        });
    }

    private static MonthDay patron(Fields fields) {
        String text = fields.requiredText("patron");
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw fields.complain(
                    "patron",
                    "«" + text + "» non è un giorno del santo patrono; si scrive mese e giorno, come 06-29.",
                    "\"" + text + "\" is no patron day; write month and day as 06-29.");
        }
    }
}
