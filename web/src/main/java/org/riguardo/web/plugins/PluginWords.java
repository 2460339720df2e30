package org.riguardo.web.plugins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Scope;
import org.riguardo.plugins.admin.PluginState;
import org.riguardo.web.words.Texts;

/** What plugins and their modules are and do, in words that need no descriptor to be understood. */
final class PluginWords {
    private final Texts texts;

    PluginWords(Texts texts) {
        this.texts = texts;
    }

    String type(@Nullable ModuleType type) {
        return texts.say("plugin.type." + (type == null ? "UNKNOWN" : type.name()));
    }

    @Nullable
    String location(@Nullable Location location) {
        return location == null ? null : texts.say("plugin.location." + location.name());
    }

    List<String> scopes(Set<String> scopes) {
        return scopes.stream()
                .sorted()
                .map(key -> Scope.of(key).map(scope -> texts.say(scope.words())).orElse(key))
                .toList();
    }

    /** When a module shows or is asked; null when always. */
    @Nullable
    String condition(Condition condition) {
        return condition instanceof Condition.All all && all.conditions().isEmpty() ? null : say(condition);
    }

    private String say(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), "plugin.if.and");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), "plugin.if.or");
        }
        if (condition instanceof Condition.Not not) {
            return texts.say("plugin.if.not", say(not.condition()));
        }
        if (condition instanceof Condition.Role role) {
            return texts.say("plugin.if.role", list(role.roles(), "plugin.role"));
        }
        if (condition instanceof Condition.Group group) {
            return texts.say(
                    "plugin.if.group",
                    group.groups().stream().sorted().map(texts::word).collect(Collectors.joining(", ")));
        }
        if (condition instanceof Condition.Language language) {
            return texts.say("plugin.if.language", list(language.languages(), "plugin.language"));
        }
        Condition.Amount amount = (Condition.Amount) condition;
        if (amount.atLeast() == null) {
            return texts.say("plugin.if.at-most", euro(amount.atMost()));
        }
        return amount.atMost() == null
                ? texts.say("plugin.if.at-least", euro(amount.atLeast()))
                : texts.say("plugin.if.between", euro(amount.atLeast()), euro(amount.atMost()));
    }

    private String joined(List<Condition> conditions, String key) {
        return conditions.stream().map(this::say).collect(Collectors.joining(" " + texts.say(key) + " "));
    }

    private String list(Set<String> names, String family) {
        return names.stream().sorted().map(name -> texts.named(family, name)).collect(Collectors.joining(", "));
    }

    private static String euro(@Nullable BigDecimal amount) {
        return amount == null ? "" : WrittenAmount.of(amount, "EUR");
    }

    /** The icon beside the word of a state, so that no state is told by colour alone. */
    static String icon(PluginState state) {
        return switch (state) {
            case ENABLED -> "quiet";
            case FAILING, MISSING -> "note";
            case PENDING -> "wait";
            case AVAILABLE, DISABLED -> "off";
        };
    }
}
