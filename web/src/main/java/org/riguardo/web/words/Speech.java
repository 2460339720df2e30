package org.riguardo.web.words;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.riguardo.api.decision.Sentence;

/** What a page needs to speak to one person at one instant: words and dates. */
public record Speech(Texts texts, Moments moments) {
    /** In that language, seen from that instant in the firm's zone. */
    public static Speech of(Language language, Instant now, ZoneId zone) {
        Texts texts = new Texts(language);
        return new Speech(texts, new Moments(texts, now, zone));
    }

    /** The same, with what plugins call their rules, by the full keys of these. */
    public Speech naming(Map<String, Sentence> rules) {
        return new Speech(texts.naming(rules), moments);
    }

    /** In that language, now. */
    public static Speech of(Language language, Clock clock, ZoneId zone) {
        return of(language, clock.instant(), zone);
    }
}
