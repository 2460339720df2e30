package org.riguardo.web.audit;

import jakarta.json.JsonObject;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.audit.AuditEntry;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Puts lines of the audit log into words. */
final class AuditRows {
    private final Speech speech;
    private final UnaryOperator<String> clientName;

    /** @param clientName finds the name of a client by its id */
    AuditRows(Speech speech, UnaryOperator<String> clientName) {
        this.speech = speech;
        this.clientName = clientName;
    }

    AuditRow of(AuditEntry entry) {
        JsonObject detail = Details.read(entry.detail());
        String what = speech.texts().named("audit.what", entry.what());
        return new AuditRow(
                entry.id(),
                speech.moments().at(entry.at()),
                entry.who().equals(Audit.SYSTEM) ? speech.texts().say("audit.system") : PersonName.of(entry.who()),
                what,
                entry.clientId(),
                entry.clientId() == null ? null : clientName.apply(entry.clientId()),
                link(entry, detail),
                new Details(speech).say(detail));
    }

    private static @Nullable String link(AuditEntry entry, JsonObject detail) {
        return switch (entry.what()) {
            case "policy-saved" -> detail.containsKey("version") ? "/policy/versions/" + detail.get("version") : null;
            case "replay-started" -> below("/replay/", Details.text(detail, "id"));
            case "import-confirmed", "import-declined", "import-undone" ->
                below("/imports/", Details.text(detail, "import"));
            case "firm-numbers-set", "mail-attachments-set" -> "/settings";
            default -> null;
        };
    }

    private static @Nullable String below(String path, @Nullable String id) {
        return id == null || !id.matches("[A-Za-z0-9-]+") ? null : path + id;
    }
}
