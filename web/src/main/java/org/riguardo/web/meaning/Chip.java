package org.riguardo.web.meaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.meaning.Kind;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Kinds;
import org.riguardo.timeline.meaning.State;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * One thing that words say, in words of its own.
 *
 * @param what such as {@code promette di pagare}
 * @param words those of the text; empty where a person named none
 * @param day the day that they mean; null when they name none
 * @param review when to look at it again; null for never
 * @param state such as {@code da confermare}
 * @param why the rule that found it; null where a person added it
 * @param before what the rule had said, where a person changed it; null else
 * @param reviewDefault the day that is offered for looking at it again; null where none is asked for
 * @param due whether the day to look at it again has come
 */
public record Chip(
        String id,
        State kept,
        String kind,
        String what,
        String words,
        @Nullable Moment day,
        @Nullable String amount,
        @Nullable Moment review,
        String state,
        @Nullable String why,
        @Nullable String before,
        @Nullable String reviewDefault,
        boolean due,
        boolean touched) {

    private static final int REVIEW_MONTHS = 3;
    private static final int SHORT = 160;

    /** A finding as it is shown on that day. */
    public static Chip of(FindingView finding, Speech speech, LocalDate today) {
        boolean hardship = finding.kind().equals(Kinds.HARDSHIP);
        FindingView.Found found = finding.found();
        return new Chip(
                finding.id(),
                finding.state(),
                finding.kind().key(),
                what(finding.kind(), speech),
                shortened(finding.words()),
                finding.day() == null ? null : speech.moments().day(finding.day()),
                finding.amount() == null ? null : WrittenAmount.of(finding.amount(), "EUR"),
                finding.reviewOn() == null ? null : speech.moments().day(finding.reviewOn()),
                state(finding, speech),
                finding.rule(),
                found == null ? null : said(found, speech),
                hardship ? today.plusMonths(REVIEW_MONTHS).toString() : null,
                finding.due(today),
                finding.by() != null);
    }

    /** A purpose or a signal as a colleague would say it. */
    public static String what(Kind kind, Speech speech) {
        return kind instanceof Kind.Heard heard
                ? speech.texts().word(heard.signal())
                : speech.texts().say("finding.about", speech.texts().word(((Kind.About) kind).purpose()));
    }

    /** Whether it can be confirmed: it waits, or its day to be looked at again has come. */
    public boolean confirmable() {
        return kept == State.PROPOSED || due;
    }

    /** Whether it can be refused. */
    public boolean refusable() {
        return kept != State.REFUSED;
    }

    /** Whether the policy sees it. */
    public boolean counts() {
        return kept == State.COUNTED || kept == State.CORRECTED;
    }

    private static String state(FindingView finding, Speech speech) {
        if (finding.by() == null) {
            return speech.texts().word(finding.state());
        }
        String by = finding.state() == State.CORRECTED && finding.rule() == null
                ? "finding.added-by"
                : "finding.by." + finding.state();
        return speech.texts().say(by, PersonName.of(finding.by()));
    }

    private static String said(FindingView.Found found, Speech speech) {
        String day = found.day() == null
                ? ""
                : ", " + speech.moments().day(found.day()).words();
        String amount = found.amount() == null ? "" : ", " + WrittenAmount.of(found.amount(), "EUR");
        return what(found.kind(), speech) + day + amount;
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }
}
