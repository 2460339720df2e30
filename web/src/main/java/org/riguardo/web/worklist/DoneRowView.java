package org.riguardo.web.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.DoneRow;
import org.riguardo.web.talks.Back;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * One thing that was done, in words.
 *
 * @param day the day, to stand above the first of each
 * @param hour such as {@code 10:02}
 * @param what such as {@code Telefonata al cliente}
 * @param by the person; null when not known
 * @param detail what it was about, until when, or to whom; null for nothing
 * @param text what was written down; null for nothing
 * @param undo the path that takes it back; null where it cannot be
 */
public record DoneRowView(
        String clientId,
        String clientName,
        String icon,
        Moment day,
        String hour,
        String what,
        @Nullable String by,
        @Nullable String detail,
        @Nullable String text,
        @Nullable String undo) {
    static DoneRowView of(DoneRow row, String me, String back, Speech speech, ZoneId zone) {
        return new DoneRowView(
                row.clientId(),
                row.clientName(),
                icon(row),
                speech.moments().day(row.at()),
                hour(row.at(), zone),
                what(row, speech),
                row.by() == null ? null : PersonName.of(row.by()),
                detail(row, speech),
                row.text() == null || row.text().isBlank() ? null : row.text().strip(),
                undo(row, me, back, speech));
    }

    private static String icon(DoneRow row) {
        return switch (row.kind()) {
            case SNOOZE -> "wait";
            case HAND_OVER -> "refer";
            case AGREEMENT -> "thank";
            case NO_ANSWER -> "reply";
            case CONTACT, TALK ->
                row.channel() == null || row.channel() == Channel.LETTER
                        ? "email"
                        : row.channel().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String hour(Instant at, ZoneId zone) {
        return String.format(
                Locale.ROOT,
                "%d:%02d",
                at.atZone(zone).getHour(),
                at.atZone(zone).getMinute());
    }

    private static String what(DoneRow row, Speech speech) {
        Texts texts = speech.texts();
        if (row.agreed() != null) {
            return texts.word(row.agreed());
        }
        if (row.kind() != DoneRow.Kind.CONTACT && row.kind() != DoneRow.Kind.TALK) {
            return texts.say("done." + row.kind());
        }
        boolean unanswered = row.channel() == Channel.CALL && !row.answered();
        return texts.say("contact." + row.channel() + "." + row.direction() + (unanswered ? ".none" : ""));
    }

    private static @Nullable String detail(DoneRow row, Speech speech) {
        Texts texts = speech.texts();
        return switch (row.kind()) {
            case SNOOZE -> row.until() == null ? null : texts.say("done.until", day(row.until(), speech));
            case HAND_OVER -> row.to() == null ? null : texts.say("done.to", PersonName.of(row.to()));
            case AGREEMENT ->
                row.until() == null || row.sum() == null
                        ? null
                        : texts.say("done.agreed", WrittenAmount.of(row.sum(), "EUR"), day(row.until(), speech));
            case NO_ANSWER -> null;
            case CONTACT, TALK -> about(row, texts);
        };
    }

    private static @Nullable String about(DoneRow row, Texts texts) {
        String purpose = row.purpose() == null || row.purpose() == Purpose.UNKNOWN ? null : texts.word(row.purpose());
        if (!row.answers()) {
            return purpose;
        }
        String answer = texts.say("done.answer");
        return purpose == null ? answer : answer + ", " + purpose;
    }

    private static String day(LocalDate day, Speech speech) {
        return speech.moments().day(day).words();
    }

    /** What was put off or handed over anybody takes back, at any time; the rest who did it, on that day or the next one. */
    private static @Nullable String undo(DoneRow row, String me, String back, Speech speech) {
        String done = "/worklist/done/" + row.clientId();
        String path =
                switch (row.kind()) {
                    case SNOOZE -> "/clients/" + row.clientId() + "/snooze/undo";
                    case HAND_OVER -> "/clients/" + row.clientId() + "/hand-over/undo";
                    case CONTACT -> done + "/" + row.id() + "/undo";
                    case TALK -> "/talks/answers/" + row.id() + "/undo";
                    case AGREEMENT -> done + "/agreements/" + row.id() + "/undo";
                    case NO_ANSWER -> "/clients/" + row.clientId() + "/no-answer/undo";
                };
        boolean anybody = row.kind() == DoneRow.Kind.SNOOZE || row.kind() == DoneRow.Kind.HAND_OVER;
        boolean mine = me.equals(row.by()) && speech.moments().day(row.at()).relative();
        if (!row.undoable() || !(anybody || mine)) {
            return null;
        }
        return path + Back.query(back) + (row.kind() == DoneRow.Kind.NO_ANSWER ? "&contact=" + row.id() : "");
    }
}
