package org.riguardo.web.whatif;

import java.util.List;
import org.riguardo.policy.whatif.Possibility;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/** A way in which an email would become possible, in words. */
public record Way(List<String> changes, Moment from) {
    static Way of(Possibility possibility, Speech speech) {
        return new Way(
                possibility.changes().stream().map(speech.texts()::say).toList(),
                speech.moments().at(possibility.from()));
    }
}
