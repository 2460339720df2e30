package org.riguardo.json;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;

/** Reads the client of a client file. */
final class ClientReader {

    private static final List<GroupKey> FIXABLE = Arrays.stream(GroupKey.values())
            .filter(group -> group != GroupKey.PROTECTED && group != GroupKey.DISPUTING)
            .toList();

    private ClientReader() {}

    static Client read(Fields fields, KnownBy known) {
        fields.only(
                "id",
                "name",
                "since",
                "owner",
                "partner",
                "group",
                "language",
                "reachable",
                "flags",
                "hardshipCleared",
                "referral");
        return new Client(
                Objects.requireNonNullElse(fields.text("id"), "client"),
                Objects.requireNonNullElse(fields.text("name"), ""),
                known.day(fields, "since"),
                fields.requiredText("owner"),
                person(fields, "partner"),
                group(fields),
                fields.text("language"),
                reachable(fields.object("reachable")),
                fields.objects("flags", flag -> {
                    flag.only("flag", "since");
                    return new FlagSet(flag.requiredWord("flag", Flag.class), known.requiredDay(flag, "since"));
                }),
                known.day(fields, "hardshipCleared"),
                referral(fields.object("referral")));
    }

    /** A person of the firm; a blank name is nobody. */
    static @Nullable String person(Fields fields, String name) {
        String person = fields.text(name);
        return person == null || person.isBlank() ? null : person;
    }

    private static @Nullable GroupKey group(Fields fields) {
        String text = fields.text("group");
        if (text == null) {
            return null;
        }
        return FIXABLE.stream()
                .filter(group -> group.key().equals(text))
                .findFirst()
                .orElseThrow(() -> fields.complain(
                        "group",
                        "The group \"" + text + "\" cannot be fixed; those that can are "
                                + FIXABLE.stream().map(GroupKey::key).collect(Collectors.joining(", ")) + "."));
    }

    private static Reachable reachable(@Nullable Fields fields) {
        if (fields == null) {
            return new Reachable(true, true);
        }
        fields.only("email", "phone");
        return new Reachable(fields.flag("email", true), fields.flag("phone", true));
    }

    private static @Nullable Referral referral(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        fields.only("on", "until", "decided");
        return new Referral(fields.requiredDay("on"), fields.day("until"), fields.day("decided"));
    }
}
