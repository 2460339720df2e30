package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Edit;
import org.riguardo.desk.drafts.EditOutcome;
import org.riguardo.desk.drafts.Wish;

/** Drafts, and what somebody wants of one. */
public final class DraftJson {

    private DraftJson() {}

    /** A draft with what should be known of it. */
    public static JsonObject write(DraftView view, ZoneId zone) {
        Draft draft = view.draft();
        return new Doc(zone)
                .put("id", draft.id())
                .put("clientId", draft.clientId())
                .put("clientName", view.clientName())
                .put("revision", draft.life().revision())
                .put("state", draft.life().state())
                .put("kind", draft.matter().kind())
                .put("purpose", draft.matter().purpose())
                .put("aboutMoney", view.money())
                .put("tone", draft.wording().tone())
                .put("form", draft.wording().form())
                .put("language", draft.wording().language())
                .put("sender", draft.letter().sender())
                .put("to", draft.letter().to())
                .put("cc", draft.letter().cc())
                .put("subject", draft.letter().subject())
                .put("text", draft.letter().body())
                .put("items", draft.matter().items())
                .put("statement", draft.letter().statement())
                .put("automatic", draft.life().automatic())
                .put("unfinished", draft.letter().hasGap())
                .put("attachments", Doc.array(view.attachments(), one -> new Doc(zone)
                        .put("id", one.id())
                        .put("name", one.name())
                        .put("octets", one.octets())
                        .build()))
                .put("changes", view.changes())
                .put("mayLeave", view.gate().open())
                .put("closed", Doc.array(view.gate().closed(), closed -> OutboxJson.gate(closed, zone)))
                .put("mayLeaveFrom", view.gate().from())
                .put("createdAt", draft.life().createdAt())
                .put("createdBy", draft.life().createdBy())
                .put("changedAt", draft.life().changedAt())
                .put("changedBy", draft.life().changedBy())
                .build();
    }

    /** Who was quicker. */
    public static JsonObject overtaken(EditOutcome.Overtaken overtaken, ZoneId zone) {
        return new Doc(zone)
                .put("by", overtaken.by())
                .put("at", overtaken.at())
                .put("state", null)
                .build();
    }

    /** What to write; nothing named is what is suggested. */
    public static Wish wish(Fields fields) {
        Wish wish = new Wish(
                fields.word(MailKind.class, "kind"),
                fields.word(Tone.class, "tone"),
                fields.word(Form.class, "form"),
                fields.text("language"),
                null,
                fields.flag("statement", false));
        fields.end();
        return wish;
    }

    /** What to change; what is null stays as it is. */
    public record Change(
            int revision,
            @Nullable Tone tone,
            @Nullable Form form,
            @Nullable String language,
            boolean replace,
            @Nullable List<String> to,
            @Nullable List<String> cc,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Boolean statement) {

        /** Whether it is worded anew. */
        public boolean words() {
            return tone != null || form != null || language != null || replace;
        }

        /** Whether a person's own words or recipients are kept. */
        public boolean edits() {
            return to != null || cc != null || subject != null || text != null || statement != null;
        }

        /** The draft as it should read. */
        public Edit edit(Draft draft) {
            return new Edit(
                    to == null ? draft.letter().to() : to,
                    cc == null ? draft.letter().cc() : cc,
                    subject == null ? draft.letter().subject() : subject,
                    text == null ? draft.letter().body() : text,
                    statement == null ? draft.letter().statement() : statement);
        }
    }

    /** A change; one that names no revision is of the draft as it is now. */
    public static Change change(Fields fields, Draft now) {
        Change change = new Change(
                fields.whole("revision", now.life().revision()),
                fields.word(Tone.class, "tone"),
                fields.word(Form.class, "form"),
                fields.text("language"),
                fields.flag("replace", false),
                fields.any("to") == null ? null : fields.texts("to"),
                fields.any("cc") == null ? null : fields.texts("cc"),
                fields.text("subject"),
                fields.text("text"),
                fields.flag("statement"));
        fields.end();
        return change;
    }
}
