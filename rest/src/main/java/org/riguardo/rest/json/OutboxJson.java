package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.api.decision.Because;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.json.EvaluateJson;

/** Mails of the outbox, and what came of the wish to send one. */
public final class OutboxJson {

    private OutboxJson() {}

    /** One mail. */
    public static JsonObject write(OutboxMail mail, ZoneId zone) {
        return new Doc(zone)
                .put("id", mail.id())
                .put("clientId", mail.clientId())
                .put("clientName", mail.clientName())
                .put("draftId", mail.draftId())
                .put("revision", mail.revision())
                .put("state", mail.state())
                .put("purpose", mail.purpose())
                .put("tone", mail.tone())
                .put("recap", mail.recap())
                .put("sender", mail.sender())
                .put("to", mail.to())
                .put("cc", mail.cc())
                .put("subject", mail.subject())
                .put("text", mail.text())
                .put("messageId", mail.messageId())
                .put("approvedBy", mail.approvedBy())
                .put("approvedAt", mail.approvedAt())
                .put("nextAt", mail.nextAt())
                .put("attempts", mail.attempts())
                .put("answer", mail.answer())
                .put("why", mail.why())
                .put("closed", Doc.array(mail.closed(), gate -> gate(gate, zone)))
                .put("changedAt", mail.changedAt())
                .put("changedBy", mail.changedBy())
                .build();
    }

    /** Why a mail was held, when it may leave by itself, and what is suggested instead. */
    public static JsonObject held(SendOutcome.Held held, ZoneId zone) {
        return new Doc(zone)
                .put("closed", Doc.array(held.closed(), gate -> gate(gate, zone)))
                .put("from", held.from())
                .put("decision", EvaluateJson.write(held.now(), zone))
                .build();
    }

    /** Who was quicker. */
    public static JsonObject handled(SendOutcome.AlreadyHandled handled, ZoneId zone) {
        return new Doc(zone)
                .put("by", handled.by())
                .put("at", handled.at())
                .put("state", handled.state())
                .build();
    }

    static JsonObject gate(Because gate, ZoneId zone) {
        return new Doc(zone)
                .put("rule", gate.rule())
                .put("until", gate.until())
                .put("event", gate.event())
                .put("evidence", gate.evidence())
                .put("sentence", gate.sentence())
                .build();
    }
}
