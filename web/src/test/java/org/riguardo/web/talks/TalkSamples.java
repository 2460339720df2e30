package org.riguardo.web.talks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.timeline.talks.TalkQuestion;
import org.riguardo.web.Samples;
import org.riguardo.web.words.Language;

/** Questions about made-up talks, as Paolo sees them. */
public final class TalkSamples {
    private TalkSamples() {}

    /** A call of this morning about which money matters, one of somebody else, and a meeting. */
    public static TalksView view(Language language, String back, String target, boolean focus) {
        return new TalksView(
                List.of(
                        row(language, call("x1", "Rossi Impianti", "2026-03-03T09:02:00Z", 728, "paolo", true)),
                        row(language, call("x2", Samples.HOSTILE, "2026-03-02T15:00:00Z", 40, "anna", false)),
                        row(language, meeting())),
                2,
                back,
                target,
                focus);
    }

    /** No question. */
    public static TalksView none(String back, String target) {
        return new TalksView(List.of(), 0, back, target, false);
    }

    static TalkRow row(Language language, TalkQuestion question) {
        return TalkRow.of(question, "paolo", Samples.speech(language));
    }

    static TalkQuestion call(
            String id, String name, String at, @Nullable Integer seconds, @Nullable String by, boolean matters) {
        return new TalkQuestion(
                id,
                "c-" + id,
                name,
                Instant.parse(at),
                Channel.CALL,
                Direction.IN,
                seconds,
                by,
                null,
                seconds != null,
                matters);
    }

    static TalkQuestion meeting() {
        return new TalkQuestion(
                "x3",
                "c-x3",
                "Verdi S.r.l.",
                Instant.parse("2026-02-27T14:00:00Z"),
                Channel.MEETING,
                Direction.OUT,
                null,
                null,
                "Bilancio {w} 2025",
                true,
                false);
    }
}
