package org.riguardo.web.outbox;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * One gate that held a mail.
 *
 * @param until when it opens by itself; null when it waits for an event
 * @param event what opens it before, in words; null when only time does
 */
public record GateLine(String rule, String name, String sentence, @Nullable Moment until, @Nullable String event) {

    static GateLine of(Because gate, Speech speech) {
        var texts = speech.texts();
        return new GateLine(
                gate.rule(),
                texts.named("rule", gate.rule()),
                texts.say(gate.sentence()),
                gate.until() == null ? null : speech.moments().at(gate.until()),
                gate.event() == null ? null : texts.named("event", gate.event()));
    }
}
