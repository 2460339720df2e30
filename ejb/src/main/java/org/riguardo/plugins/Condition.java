package org.riguardo.plugins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;

/** When a module shows or is asked; it is judged for each request and stores nothing. */
public sealed interface Condition {

    /** Whether it holds. */
    boolean holds(Facts facts);

    /**
     * What a condition may look at.
     *
     * @param roles of the person who looks; empty where nobody does, such as for a contact rule
     * @param group of the client; null where there is none
     * @param overdue what is overdue of the client, in euro; null where there is no client
     * @param language of the page, or of the client where there is no page: {@code it}, {@code en}
     */
    record Facts(
            Set<String> roles, @Nullable GroupKey group, @Nullable BigDecimal overdue, @Nullable String language) {}

    /** Without any: always. */
    Condition ALWAYS = new All(List.of());

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            return conditions.stream().allMatch(condition -> condition.holds(facts));
        }
    }

    /** One of them holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            return conditions.stream().anyMatch(condition -> condition.holds(facts));
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !condition.holds(facts);
        }
    }

    /** The person has one of these roles. */
    record Role(Set<String> roles) implements Condition {
        public Role {
            roles = Set.copyOf(roles);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.roles().stream().anyMatch(roles::contains);
        }
    }

    /** The client is in one of these groups. */
    record Group(Set<GroupKey> groups) implements Condition {
        public Group {
            groups = Set.copyOf(groups);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.group() != null && groups.contains(facts.group());
        }
    }

    /** That much is overdue; null where there is no bound. */
    record Amount(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            BigDecimal overdue = facts.overdue();
            return overdue != null
                    && (atLeast == null || overdue.compareTo(atLeast) >= 0)
                    && (atMost == null || overdue.compareTo(atMost) <= 0);
        }
    }

    /** The page, or the client, speaks one of these languages. */
    record Language(Set<String> languages) implements Condition {
        public Language {
            languages = Set.copyOf(languages);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.language() != null && languages.contains(facts.language());
        }
    }
}
