package org.riguardo.web.talks;

import org.riguardo.api.facts.Channel;
import org.riguardo.timeline.talks.TalkQuestion;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * One question in words; the client's name stands between its two parts, the time between the second and the third.
 *
 * @param icon the name of its icon
 * @param recorded whether only a phone system or a calendar tells of it
 * @param call whether it is a call and no meeting
 * @param moneyMatters whether it counts that money was spoken of
 */
public record TalkRow(
        String id,
        String clientId,
        String clientName,
        String before,
        String between,
        Moment at,
        String after,
        String icon,
        boolean recorded,
        boolean call,
        boolean moneyMatters) {
    private static final int MINUTE = 60;

    static TalkRow of(TalkQuestion question, String me, Speech speech) {
        boolean call = question.channel() == Channel.CALL;
        String[] parts = sentence(question, me, speech).split("\\{[cw]}", -1);
        return new TalkRow(
                question.interactionId(),
                question.clientId(),
                question.clientName(),
                parts[0],
                parts[1],
                speech.moments().shortly(question.at()),
                parts[2],
                call ? "call" : "meeting",
                question.recorded(),
                call,
                question.moneyMatters());
    }

    private static String sentence(TalkQuestion question, String me, Speech speech) {
        String by = question.by();
        String who = by == null ? speech.texts().say("talk.somebody") : PersonName.of(by);
        String spoke = speech.texts().say(me.equals(by) ? "talk.you.spoke" : "talk.spoke", who, "{c}", "{w}");
        if (question.channel() == Channel.MEETING) {
            String title = question.title();
            String about =
                    title == null || title.isBlank() ? "" : " (" + title.strip().replaceAll("\\{[cw]}", "") + ")";
            return speech.texts().say("talk.met", "{c}", "{w}", about);
        }
        Integer seconds = question.talkedSeconds();
        return seconds == null
                ? spoke.replace("{d}", "")
                : spoke.replace("{d}", speech.texts().say("talk.for", lasted(seconds, speech)));
    }

    /** How long, in words: {@code 12 minuti}. */
    public static String lasted(int seconds, Speech speech) {
        return seconds < MINUTE
                ? speech.texts().count("talk.seconds", seconds)
                : speech.texts().count("talk.minutes", seconds / MINUTE);
    }
}
