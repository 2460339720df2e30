package org.riguardo.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.access.AccessEntry;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Puts what somebody looked at into words. */
final class SeenRows {
    private final Speech speech;
    private final UnaryOperator<String> clientName;

    SeenRows(Speech speech, UnaryOperator<String> clientName) {
        this.speech = speech;
        this.clientName = clientName;
    }

    AuditRow of(AccessEntry entry) {
        List<String> facts = new ArrayList<>();
        if (entry.what().equals("list") && entry.subject() != null) {
            facts.add(speech.texts().named("audit.list", entry.subject()));
        }
        if (entry.times() > 1) {
            facts.add(speech.texts().say("seen.times", entry.times()));
        }
        return new AuditRow(
                0,
                speech.moments().at(entry.last()),
                PersonName.of(entry.who()),
                speech.texts().named("seen.what", entry.what()),
                entry.client(),
                entry.client() == null ? null : clientName.apply(entry.client()),
                link(entry),
                new AuditRow.Detail(facts, List.of()));
    }

    private static @Nullable String link(AccessEntry entry) {
        String id = entry.subject();
        if (id == null || !id.matches("[A-Za-z0-9-]+")) {
            return null;
        }
        return switch (entry.what()) {
            case "message", "attachment", "original" -> "/mail/messages/" + id;
            case "draft" -> "/drafts/" + id;
            case "outgoing" -> "/outbox/" + id;
            case "payment" -> "/payments/" + id;
            default -> null;
        };
    }
}
