package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.api.facts.Purpose;
import org.riguardo.timeline.talks.TalkAnswer;
import org.riguardo.timeline.talks.TalkQuestion;

/** Talks of which nobody has said what they were about, and what somebody says. */
public final class TalkJson {

    private TalkJson() {}

    /** A question. */
    public static JsonObject write(TalkQuestion question, ZoneId zone) {
        return new Doc(zone)
                .put("interactionId", question.interactionId())
                .put("clientId", question.clientId())
                .put("clientName", question.clientName())
                .put("at", question.at())
                .put("channel", question.channel())
                .put("direction", question.direction())
                .put("talkSeconds", question.talkedSeconds())
                .put("by", question.by())
                .put("title", question.title())
                .put("recorded", question.recorded())
                .put("moneyMatters", question.moneyMatters())
                .build();
    }

    /** An answer: a purpose, or that nobody was there. */
    public static TalkAnswer read(Fields fields) {
        Purpose purpose = fields.word(Purpose.class, "purpose");
        boolean money = fields.flag("moneyMentioned", false);
        boolean nobody = fields.flag("nobody", false);
        String note = fields.text("note");
        fields.end();
        return new TalkAnswer(purpose, money, nobody, note);
    }
}
