package org.riguardo.web.crm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.AccountSettings;
import org.riguardo.crm.AccountView;
import org.riguardo.crm.Field;
import org.riguardo.crm.Owner;
import org.riguardo.crm.Take;
import org.riguardo.problem.InputProblem;

/**
 * The form of a customer system as it was filled in; the secret is never in it.
 *
 * @param values what was typed or is kept, by field
 * @param problems what is wrong, by field
 */
public record CrmForm(
        Map<String, String> values, Set<Take> takes, Map<Field, Owner> owners, Map<String, String> problems) {

    public CrmForm {
        values = Map.copyOf(values);
        takes = Set.copyOf(takes);
        owners = Map.copyOf(owners);
        problems = Map.copyOf(problems);
    }

    static CrmForm empty() {
        return new CrmForm(
                Map.of(),
                EnumSet.of(Take.CONTACTS, Take.ACTIVITIES, Take.CONVERSATIONS, Take.SUGGESTIONS),
                Map.of(),
                Map.of());
    }

    static CrmForm of(AccountView view) {
        Map<String, String> values = new HashMap<>();
        values.put("name", view.name());
        values.put("connector", view.connector());
        values.put("address", view.address() == null ? "" : view.address());
        values.put("login", view.login() == null ? "" : view.login());
        values.put(
                "options",
                view.options().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("\n")));
        return new CrmForm(values, view.takes(), view.owners(), Map.of());
    }

    static CrmForm sent(Map<String, String[]> sent) {
        Map<String, String> values = new HashMap<>();
        for (String field : new String[] {"name", "connector", "address", "login", "options"}) {
            values.put(field, first(sent, field).strip());
        }
        Set<Take> takes = Arrays.stream(Take.values())
                .filter(take ->
                        Arrays.asList(sent.getOrDefault("takes", new String[0])).contains(take.name()))
                .collect(Collectors.toSet());
        Map<Field, Owner> owners = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String owner = first(sent, "owner-" + field);
            Arrays.stream(Owner.values())
                    .filter(one -> one.name().equals(owner))
                    .forEach(one -> owners.put(field, one));
        }
        return new CrmForm(values, takes, owners, Map.of());
    }

    AccountSettings settings(Map<String, String[]> sent) {
        String secret = first(sent, "secret");
        return new AccountSettings(
                value("name"),
                value("connector"),
                value("address"),
                value("login"),
                secret.isEmpty() ? null : Secret.of(secret),
                options(),
                takes,
                owners);
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        value("options").lines().filter(line -> !line.isBlank()).forEach(line -> {
            int at = line.indexOf('=');
            options.put(at < 0 ? line : line.substring(0, at), at < 0 ? "" : line.substring(at + 1));
        });
        return options;
    }

    CrmForm with(InputProblem problem, String sentence) {
        return new CrmForm(values, takes, owners, Map.of(problem.field(), sentence));
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether that side owns the field. */
    public boolean owns(Field field, Owner owner) {
        return owners.getOrDefault(field, field.usual()) == owner;
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
