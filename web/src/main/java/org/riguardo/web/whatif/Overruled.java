package org.riguardo.web.whatif;

import org.jspecify.annotations.Nullable;
import org.riguardo.desk.Overruling;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Who does not follow the suggestion that stands, since when and why, in words. */
public record Overruled(String who, Moment when, String reason) {
    /** That overruling in words; null for none. */
    public static @Nullable Overruled of(@Nullable Overruling overruling, Speech speech) {
        return overruling == null
                ? null
                : new Overruled(
                        PersonName.of(overruling.who()), speech.moments().at(overruling.at()), overruling.reason());
    }
}
