package org.riguardo.crm.odoo;

import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmException;

/** The server's types of activities by what they are for: calls, meetings, and all others. */
record OdooTypes(Map<Long, String> categories) {

    private static final int MOST = 200;

    static OdooTypes of(OdooRpc rpc) throws CrmException {
        Map<Long, String> categories = new LinkedHashMap<>();
        rpc.read("mail.activity.type", JsonValue.EMPTY_JSON_ARRAY, List.of("category"), "id asc", MOST).stream()
                .map(OdooRecord::new)
                .forEach(record -> categories.put(record.id(), String.valueOf(record.text("category"))));
        return new OdooTypes(categories);
    }

    Kind kind(@Nullable Long type, Kind otherwise) {
        String category = type == null ? "" : categories.getOrDefault(type, "");
        return switch (category) {
            case "phonecall" -> Kind.CALL;
            case "meeting" -> Kind.MEETING;
            default -> otherwise;
        };
    }

    /** A type for what is to be done. */
    Optional<Long> type(Kind kind) {
        return categories.entrySet().stream()
                .filter(entry -> kind == Kind.CALL
                        ? entry.getValue().equals("phonecall")
                        : !List.of("phonecall", "meeting", "upload_file").contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
