package org.riguardo.plugins;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.firm.Roles;
import org.riguardo.json.Fields;

/** Reads the conditions of a module; an object with several says that all of them hold. */
final class ConditionReader {

    private static final int DEEPEST = 8;
    private static final String[] KNOWN = {"and", "or", "not", "role", "group", "amount", "language"};
    private static final Set<String> ROLES = Set.of(Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR);
    private static final Set<String> LANGUAGES = Set.of("it", "en");
    private static final Set<String> GROUPS =
            Arrays.stream(GroupKey.values()).map(GroupKey::key).collect(Collectors.toUnmodifiableSet());

    private ConditionReader() {}

    /** The {@code conditions} of a module; always when there are none. */
    static Condition read(Fields module) {
        Fields conditions = module.object("conditions");
        return conditions == null ? Condition.ALWAYS : one(conditions, DEEPEST);
    }

    private static Condition one(Fields fields, int deeper) {
        fields.only(KNOWN);
        if (fields.names().size() != 1) {
            throw fields.complain(
                    "and",
                    "Una condizione è una sola tra and, or, not, role, group, amount, language; più condizioni stanno in un «and».",
                    "A condition is exactly one of and, or, not, role, group, amount, language; several stand in an \"and\".");
        }
        String name = fields.names().iterator().next();
        if (deeper == 0) {
            throw fields.complain(
                    name, "Le condizioni sono annidate troppo a fondo.", "The conditions are nested too deeply.");
        }
        return switch (name) {
            case "and" -> new Condition.All(several(fields, name, deeper));
            case "or" -> new Condition.Any(several(fields, name, deeper));
            case "not" -> new Condition.Not(one(fields.requiredObject(name), deeper - 1));
            case "role" -> new Condition.Role(words(fields, name, ROLES));
            case "group" -> new Condition.Group(groups(words(fields, name, GROUPS)));
            case "language" -> new Condition.Language(words(fields, name, LANGUAGES));
            default -> amount(fields.requiredObject(name));
        };
    }

    private static List<Condition> several(Fields fields, String name, int deeper) {
        List<Condition> all = fields.objects(name, inner -> one(inner, deeper - 1));
        if (all.isEmpty()) {
            throw fields.complain(name, "Qui non c’è nessuna condizione.", "There is no condition here.");
        }
        return all;
    }

    private static Set<String> words(Fields fields, String name, Set<String> known) {
        Set<String> words = new LinkedHashSet<>(fields.texts(name));
        if (words.isEmpty() || !known.containsAll(words)) {
            String all = known.stream().sorted().collect(Collectors.joining(", "));
            throw fields.complain(name, "Qui si può scrivere: " + all + ".", "What may stand here: " + all + ".");
        }
        return words;
    }

    private static Set<GroupKey> groups(Set<String> keys) {
        return Arrays.stream(GroupKey.values())
                .filter(group -> keys.contains(group.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Condition amount(Fields fields) {
        fields.only("atLeast", "atMost");
        BigDecimal atLeast = bound(fields, "atLeast");
        BigDecimal atMost = bound(fields, "atMost");
        if (atLeast == null && atMost == null) {
            throw fields.complain(
                    "atLeast", "Ci vuole «atLeast» o «atMost».", "There must be \"atLeast\" or \"atMost\".");
        }
        return new Condition.Amount(atLeast, atMost);
    }

    private static @Nullable BigDecimal bound(Fields fields, String name) {
        return fields.has(name) ? fields.requiredAmount(name) : null;
    }
}
