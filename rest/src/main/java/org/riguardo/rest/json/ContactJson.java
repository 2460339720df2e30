package org.riguardo.rest.json;

import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.desk.ContactLog;
import org.riguardo.desk.TalkOutcome;
import org.riguardo.desk.worries.Worry;

/** Reads a contact that a person writes down. */
public final class ContactJson {

    private ContactJson() {}

    /** A contact with what came of it. */
    public record Talk(ContactLog contact, TalkOutcome outcome) {}

    /** The contact; channel and direction must be given, without a purpose it is not classified yet. */
    public static Talk talk(Fields fields) {
        Purpose purpose = fields.word(Purpose.class, "purpose");
        var contact = new ContactLog(
                fields.instant("at"),
                fields.requiredWord(Channel.class, "channel"),
                fields.requiredWord(Direction.class, "direction"),
                purpose == null ? Purpose.UNKNOWN : purpose,
                fields.flag("moneyMentioned", false),
                fields.flag("answered", true),
                fields.words(Signal.class, "signals"),
                fields.word(Tone.class, "tone"),
                fields.texts("items"),
                fields.text("note"));
        Fields agreement = fields.object("agreement");
        var outcome = new TalkOutcome(
                agreement == null ? null : AgreementJson.read(agreement), fields.words(Worry.class, "worries"));
        fields.end();
        return new Talk(contact, outcome);
    }
}
