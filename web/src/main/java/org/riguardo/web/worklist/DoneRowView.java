package org.riguardo.web.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.DoneRow;
import org.riguardo.web.talks.Back;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

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
            case CONTACT ->
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
        if (row.kind() != DoneRow.Kind.CONTACT) {
            return speech.texts().say("done." + row.kind());
        }
        boolean unanswered = row.channel() == Channel.CALL && !row.answered();
        return speech.texts().say("contact." + row.channel() + "." + row.direction() + (unanswered ? ".none" : ""));
    }

    private static @Nullable String detail(DoneRow row, Speech speech) {
        return switch (row.kind()) {
            case SNOOZE ->
                row.until() == null
                        ? null
                        : speech.texts()
                                .say(
                                        "done.until",
                                        speech.moments().day(row.until()).words());
            case HAND_OVER -> row.to() == null ? null : speech.texts().say("done.to", PersonName.of(row.to()));
            case CONTACT ->
                row.purpose() == null || row.purpose() == Purpose.UNKNOWN
                        ? null
                        : speech.texts().word(row.purpose());
        };
    }

    /** Of a contact, who logged it takes it back on that day or the next one; the rest anybody, at any time. */
    private static @Nullable String undo(DoneRow row, String me, String back, Speech speech) {
        return switch (row.kind()) {
            case SNOOZE -> "/clients/" + row.clientId() + "/snooze/undo" + Back.query(back);
            case HAND_OVER -> "/clients/" + row.clientId() + "/hand-over/undo" + Back.query(back);
            case CONTACT ->
                row.undoable()
                                && me.equals(row.by())
                                && speech.moments().day(row.at()).relative()
                        ? "/worklist/done/" + row.clientId() + "/" + row.id() + "/undo" + Back.query(back)
                        : null;
        };
    }
}
