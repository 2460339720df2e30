package org.riguardo.json;

import java.util.Objects;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** Reads one interaction of a client file. */
final class InteractionReader {

    private InteractionReader() {}

    static Interaction read(Fields fields, KnownBy known) {
        fields.only(
                "id",
                "at",
                "channel",
                "direction",
                "by",
                "purpose",
                "moneyMentioned",
                "answered",
                "signals",
                "automatic",
                "needsNoAnswer",
                "handled",
                "recap",
                "tone",
                "returnDate",
                "items");
        return new Interaction(
                fields.requiredText("id"),
                known.requiredInstant(fields, "at"),
                fields.requiredWord("channel", Channel.class),
                fields.requiredWord("direction", Direction.class),
                ClientReader.person(fields, "by"),
                Objects.requireNonNullElse(fields.word("purpose", Purpose.class), Purpose.UNKNOWN),
                fields.flag("moneyMentioned", false),
                fields.flag("answered", true),
                fields.words("signals", Signal.class),
                fields.flag("automatic", false),
                fields.flag("needsNoAnswer", false),
                fields.flag("handled", false),
                fields.flag("recap", false),
                fields.word("tone", Tone.class),
                fields.day("returnDate"),
                fields.texts("items"));
    }
}
