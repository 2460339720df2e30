package org.riguardo.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.plan.DecisionKeeper;

/** Notes in the audit log whether people follow what is suggested, or do otherwise, and the reason they give. */
@ApplicationScoped
class Suggestions {

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Database database;

    /** The same outside a server. */
    static Suggestions of(DecisionKeeper decisions, Audit audit, Database database) {
        Suggestions suggestions = new Suggestions();
        suggestions.decisions = decisions;
        suggestions.audit = audit;
        suggestions.database = database;
        return suggestions;
    }

    /** A contact that was logged, held against the suggestion that was kept before it. */
    void contact(Caller caller, String clientId, String interactionId, ContactLog contact) {
        Decision kept = decisions.kept(caller.firm(), clientId);
        if (kept == null) {
            return;
        }
        if (follows(kept, contact)) {
            note(caller, "suggestion-followed", clientId, kept, interactionId, null);
        } else if (overrules(kept, contact)) {
            note(caller, "suggestion-overruled", clientId, kept, interactionId, contact.note());
        }
    }

    /** A suggestion that somebody will not follow, with the reason. */
    void overruled(Caller caller, String clientId, String reason) {
        note(caller, "suggestion-overruled", clientId, decisions.kept(caller.firm(), clientId), null, reason);
    }

    /** Why somebody does not follow the suggestion as it stands; null when nobody said so since it was made. */
    @Nullable
    Overruling standing(String firm, String clientId) {
        return database.with(handle -> handle
                .createQuery("select who, at, detail from audit_entry"
                        + " where firm_id = :firm and client_id = :client and what = 'suggestion-overruled'"
                        + " and id > (select coalesce(max(id), 0) from audit_entry"
                        + " where firm_id = :firm and client_id = :client and what = 'decision')"
                        + " order by id desc")
                .bind("firm", firm)
                .bind("client", clientId)
                .map((row, context) -> overruling(
                        row.getString("who"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("detail")))
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null));
    }

    private static Optional<Overruling> overruling(String who, Instant at, String detail) {
        JsonObject said = Json.createReader(new StringReader(detail)).readObject();
        return said.containsKey("interaction") || !said.containsKey("reason")
                ? Optional.empty()
                : Optional.of(new Overruling(who, at, said.getString("reason")));
    }

    private static boolean follows(Decision kept, ContactLog contact) {
        boolean talk = contact.channel() == Channel.CALL || contact.channel() == Channel.MEETING;
        return switch (kept.action()) {
            case CALL -> talk && contact.direction() == Direction.OUT;
            case EMAIL -> contact.channel() == Channel.LETTER && contact.purpose() == Purpose.MONEY;
            case REPLY, THANK -> talk || contact.direction() == Direction.OUT;
            case WAIT, REFER, NONE -> false;
        };
    }

    private static boolean overrules(Decision kept, ContactLog contact) {
        boolean asksForMoney = contact.direction() == Direction.OUT && contact.purpose() == Purpose.MONEY;
        return asksForMoney && kept.action() != Action.NONE;
    }

    private void note(
            Caller caller,
            String what,
            String clientId,
            @Nullable Decision kept,
            @Nullable String interactionId,
            @Nullable String reason) {
        JsonObjectBuilder detail = Json.createObjectBuilder();
        if (kept != null) {
            detail.add("suggestion", kept.action().name());
            Integer version = decisions.keptWith(caller.firm(), clientId);
            if (version != null) {
                detail.add("policyVersion", version);
            }
        }
        if (interactionId != null) {
            detail.add("interaction", interactionId);
        }
        if (reason != null) {
            detail.add("reason", reason);
        }
        audit.note(
                caller.firm(), caller.username(), what, clientId, detail.build().toString());
    }
}
