package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.Logged;
import org.riguardo.desk.agreements.AgreementMade;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.agreements.Proposal;
import org.riguardo.desk.agreements.Spoken;
import org.riguardo.json.EvaluateJson;

/** What was agreed with a client, read and written. */
public final class AgreementJson {

    private AgreementJson() {}

    /** The terms; the kind and the instalments must be given. */
    public static AgreementTerms read(Fields fields) {
        var terms = new AgreementTerms(
                fields.requiredWord(AgreementKind.class, "kind"),
                fields.day("made"),
                fields.texts("items"),
                fields.objects("instalments").stream()
                        .map(AgreementJson::instalment)
                        .toList());
        fields.end();
        return terms;
    }

    /** What a contact led to, and the mails that it crosses. */
    public static JsonObject write(Logged logged, ZoneId zone) {
        return new Doc(zone)
                .put("agreement", logged.agreement() == null ? null : write(logged.agreement(), zone))
                .put("inFlight", Doc.array(logged.inFlight(), mail -> new Doc(zone)
                        .put("outboxId", mail.outboxId())
                        .put("state", mail.state())
                        .put("subject", mail.subject())
                        .put("purpose", mail.purpose())
                        .put("sender", mail.sender())
                        .put("since", mail.since())
                        .build()))
                .build();
    }

    /** The answer to an agreement that was made, with the suggestion as it is from then on. */
    public static JsonObject done(AgreementMade made, Decision decision, ZoneId zone) {
        return new Doc(zone)
                .put("id", made.id())
                .put("agreement", write(made, zone))
                .put("decision", EvaluateJson.write(decision, zone))
                .build();
    }

    /** The answer to whatever was done with an agreement, with the suggestion as it is from then on. */
    public static JsonObject done(String id, Decision decision, ZoneId zone) {
        return new Doc(zone)
                .put("id", id)
                .put("decision", EvaluateJson.write(decision, zone))
                .build();
    }

    /** An agreement that was just made. */
    public static JsonObject write(AgreementMade made, ZoneId zone) {
        return new Doc(zone)
                .put("id", made.id())
                .put("waitsForPartner", made.waits())
                .put("beyond", made.beyond())
                .build();
    }

    /** An agreement and how it stands. */
    public static JsonObject write(AgreementView view, ZoneId zone) {
        return new Doc(zone)
                .put("id", view.id())
                .put("clientId", view.clientId())
                .put("clientName", view.clientName())
                .put("kind", view.kind())
                .put("made", view.made())
                .put("by", view.by())
                .put("standing", view.standing())
                .put("instalments", Doc.array(view.instalments(), payment -> new Doc(zone)
                        .put("due", payment.due())
                        .put("amount", payment.amount())
                        .put("met", payment.met())
                        .build()))
                .put("items", view.items())
                .put("sum", view.sum())
                .put("currency", view.currency())
                .put("next", view.next())
                .put("runsUntil", view.runsUntil())
                .put("interactionId", view.talkId())
                .put("beyond", view.beyond())
                .put("decidedBy", view.decidedBy())
                .build();
    }

    /** What a few words would mean. */
    public static JsonObject write(Spoken spoken, ZoneId zone) {
        Proposal proposal = spoken.proposal();
        return new Doc(zone)
                .put("kind", proposal.problem() == null ? proposal.kind() : null)
                .put("instalments", Doc.array(proposal.instalments(), instalment -> new Doc(zone)
                        .put("due", instalment.due())
                        .put("amount", instalment.amount())
                        .build()))
                .put("items", spoken.about().items())
                .put("open", spoken.about().total())
                .put("currency", spoken.about().currency())
                .put("notes", proposal.notes())
                .put("beyond", spoken.beyond())
                .put("problem", proposal.problem())
                .build();
    }

    /** The bounds of what may be offered. */
    public static JsonObject write(OfferLimits limits, ZoneId zone) {
        return new Doc(zone)
                .put("longestDays", limits.longestDays())
                .put("mostInstalments", limits.mostInstalments())
                .put("leastInstalment", limits.leastInstalment())
                .build();
    }

    /** The same, read; what is absent stays as it is. */
    public static OfferLimits limits(Fields fields, OfferLimits before) {
        BigDecimal least = fields.amount("leastInstalment");
        var limits = new OfferLimits(
                fields.whole("longestDays", before.longestDays()),
                fields.whole("mostInstalments", before.mostInstalments()),
                least == null ? before.leastInstalment() : least);
        fields.end();
        return limits;
    }

    private static Instalment instalment(Fields fields) {
        var instalment = new Instalment(fields.requiredDay("due"), fields.requiredAmount("amount"));
        fields.end();
        return instalment;
    }
}
