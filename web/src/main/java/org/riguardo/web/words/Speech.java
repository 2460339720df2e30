package org.riguardo.web.words;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** What a page needs to speak to one person at one instant: words and dates. */
public record Speech(Texts texts, Moments moments) {
    /** In that language, seen from that instant in the firm's zone. */
    public static Speech of(Language language, Instant now, ZoneId zone) {
        Texts texts = new Texts(language);
        return new Speech(texts, new Moments(texts, now, zone));
    }

    /** In that language, now. */
    public static Speech of(Language language, Clock clock, ZoneId zone) {
        return of(language, clock.instant(), zone);
    }
}
