package org.riguardo.web.timeline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.timeline.TimelineEntry;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meetings.MailedNotes;
import org.riguardo.web.mail.Why;
import org.riguardo.web.meaning.Chip;
import org.riguardo.web.meaning.Marked;
import org.riguardo.web.talks.TalkRow;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * One contact in words.
 *
 * @param icon the name of its icon
 * @param what such as {@code Telefonata al cliente}
 * @param by the person of the firm; null when not known
 * @param about what it was about and what was heard, in a few words each
 * @param text the note or the mail's new text; null when there is none
 * @param longer the text is too long to stand there whole
 * @param marked the text in pieces, with what they say
 * @param chips what its words say, to confirm or refuse
 * @param addPath where something can be added that was not found; null where nothing can
 * @param messagePath where the message is shown whole; null for what is none
 * @param why why a mail is this client's; null for what is no mail
 * @param mailPath where a mail can be given to another client; null for what is no mail
 * @param recorded how long people spoke by the phone system's record; null where there is none
 * @param joined a person logged it and it is a recorded call too, unless somebody says that these are two
 * @param mine the person who looks logged it, today or yesterday, and may take it back
 */
public record Entry(
        String id,
        String icon,
        String what,
        Moment at,
        @Nullable String by,
        List<String> about,
        @Nullable String subject,
        @Nullable String text,
        boolean longer,
        boolean mine,
        List<Marked> marked,
        List<Chip> chips,
        @Nullable String addPath,
        @Nullable String messagePath,
        @Nullable String why,
        @Nullable String mailPath,
        @Nullable String recorded,
        boolean joined) {
    private static final int SHORT = 320;

    /** The entry as the person with that username sees it. */
    public static Entry of(TimelineEntry entry, Speech speech, String me) {
        String text = entry.text() != null ? entry.text() : entry.note();
        boolean unanswered = entry.channel() == Channel.CALL && !entry.answered();
        String key = "contact." + entry.channel() + "." + entry.direction() + (unanswered ? ".none" : "");
        Moment at = speech.moments().at(entry.at());
        return new Entry(
                entry.id(),
                entry.channel() == Channel.LETTER
                        ? "email"
                        : entry.channel().name().toLowerCase(Locale.ROOT),
                speech.texts().say(key),
                at,
                entry.by() == null ? null : PersonName.of(entry.by()),
                About.of(entry, speech),
                entry.subject(),
                text == null || text.isBlank() ? null : text.strip(),
                text != null && text.length() > SHORT,
                mine(entry, me) && at.relative(),
                text == null || text.isBlank() ? List.of() : List.of(new Marked(text.strip(), null, false)),
                List.of(),
                null,
                entry.mailId() == null ? null : "/mail/messages/" + entry.mailId(),
                entry.because() == null ? null : Why.is(entry.because(), speech.texts()),
                entry.mailId() == null ? null : "/mail/unassigned/" + entry.mailId(),
                recorded(entry, speech),
                entry.loggedBy() != null && entry.talkedSeconds() != null);
    }

    /**
     * The same with what its words say.
     *
     * @param entry the contact as it is kept
     */
    public Entry saying(
            TimelineEntry entry, List<FindingView> findings, List<Chip> shown, @Nullable String add, Speech speech) {
        String whole = entry.text() != null ? entry.text() : entry.note();
        List<Marked> pieces = whole == null || whole.isBlank() ? marked : Marked.of(whole, findings, speech);
        return new Entry(
                id,
                icon,
                what,
                at,
                by,
                about,
                subject,
                text,
                longer,
                mine,
                pieces,
                shown,
                add,
                messagePath,
                why,
                mailPath,
                recorded,
                joined);
    }

    /** A note that came by mail is everybody's to take back. */
    private static boolean mine(TimelineEntry entry, String me) {
        return entry.loggedBy() != null && me.equals(entry.by()) || MailedNotes.BY_MAIL.equals(entry.loggedBy());
    }

    private static @Nullable String recorded(TimelineEntry entry, Speech speech) {
        Integer seconds = entry.talkedSeconds();
        return seconds == null || !entry.answered()
                ? null
                : speech.texts().say("timeline.recorded", TalkRow.lasted(seconds, speech));
    }

    /** The beginning of a text that is too long to stand there whole. */
    public String beginning() {
        String whole = text == null ? "" : text;
        int end = whole.lastIndexOf(' ', SHORT);
        return whole.substring(0, end < SHORT / 2 ? Math.min(SHORT, whole.length()) : end) + "…";
    }
}
