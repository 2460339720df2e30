package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.AccountSettings;
import org.riguardo.crm.AccountView;
import org.riguardo.crm.ConflictView;
import org.riguardo.crm.CrmFiles;
import org.riguardo.crm.CrmTrial;
import org.riguardo.crm.Field;
import org.riguardo.crm.Owner;
import org.riguardo.crm.Preview;
import org.riguardo.crm.Take;

/** Customer systems and the differences with them; what one signs in with is read, and never written. */
public final class CrmJson {

    private CrmJson() {}

    /** How an account is reached and what goes between. */
    public static AccountSettings read(Fields fields) {
        String secret = fields.text("secret");
        Map<String, String> options = new LinkedHashMap<>();
        for (Fields option : fields.objects("options")) {
            options.put(option.requiredText("name"), option.requiredText("value"));
            option.end();
        }
        Map<Field, Owner> owners = new EnumMap<>(Field.class);
        Fields own = fields.object("owners");
        if (own != null) {
            for (Field field : Field.values()) {
                Owner owner = own.word(Owner.class, field.name());
                if (owner != null) {
                    owners.put(field, owner);
                }
            }
            own.end();
        }
        AccountSettings settings = new AccountSettings(
                fields.requiredText("name"),
                fields.requiredText("connector"),
                fields.text("address"),
                fields.text("login"),
                secret == null ? null : Secret.of(secret),
                options,
                fields.words(Take.class, "takes"),
                owners);
        fields.end();
        return settings;
    }

    /** An account. */
    public static JsonObject write(AccountView view, ZoneId zone) {
        JsonObjectBuilder owners = Json.createObjectBuilder();
        view.owners().forEach((field, owner) -> owners.add(field.name(), owner.name()));
        return new Doc(zone)
                .put("id", view.id())
                .put("name", view.name())
                .put("connector", view.connector())
                .put("address", view.address())
                .put("login", view.login())
                .put(
                        "takes",
                        Arrays.stream(Take.values())
                                .filter(view.takes()::contains)
                                .toList())
                .put("owners", owners.build())
                .put("state", view.state())
                .put("running", view.running())
                .put("progress", view.progress())
                .put("linked", view.linked())
                .put("waiting", view.waiting())
                .put("taken", view.taken())
                .put("written", view.written())
                .put("ranAt", view.ranAt())
                .put("problem", view.problem())
                .put("problemAt", view.problemAt())
                .build();
    }

    /** What would come, or why it cannot be reached. */
    public static JsonObject write(CrmTrial trial, ZoneId zone) {
        Preview preview = trial.preview();
        return new Doc(zone)
                .put("problem", trial.problem())
                .put("contacts", preview == null ? null : preview.contacts())
                .put("joined", preview == null ? null : preview.joined())
                .put("activities", preview == null ? null : sum(preview))
                .put("more", preview == null ? null : preview.more())
                .build();
    }

    private static int sum(Preview preview) {
        return preview.activities().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** What a file brought. */
    public static JsonObject write(CrmFiles.Taken taken, ZoneId zone) {
        return new Doc(zone)
                .put("contacts", taken.contacts())
                .put("activities", taken.activities())
                .put("leftOut", taken.leftOut())
                .build();
    }

    /** A difference. */
    public static JsonObject write(ConflictView view, ZoneId zone) {
        return new Doc(zone)
                .put("id", view.id())
                .put("system", view.system())
                .put("clientId", view.clientId())
                .put("clientName", view.clientName())
                .put("field", view.field())
                .put("owner", view.owner())
                .put("ours", view.ours())
                .put("theirs", view.theirs())
                .put("theirsAt", view.theirsAt())
                .put("theirsBy", view.theirsBy())
                .put("foundAt", view.foundAt())
                .build();
    }

    /** The side that a person chose. */
    public static Owner side(Fields fields) {
        @Nullable Owner side = fields.requiredWord(Owner.class, "side");
        fields.end();
        return side;
    }
}
