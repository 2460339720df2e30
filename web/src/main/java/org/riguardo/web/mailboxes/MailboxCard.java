package org.riguardo.web.mailboxes;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailboxes.MailboxState;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Progress;
import org.riguardo.mailboxes.SendingView;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * An account as the list shows it.
 *
 * @param state the key of its state, which its words and its icon follow
 * @param facts how it is reached and what of it is read, one sentence each
 * @param progress how far the first reading is; null when nothing is missing
 * @param known that nothing is missing, in words; null while something is
 * @param looked when it was last looked at; null before the first time
 * @param problem why it cannot be read and what to do; null when it can
 * @param since since when
 * @param sends whether it has a sending server
 * @param sendingProblem why it cannot send, or the last copy could not be filed; null when all is well
 */
public record MailboxCard(
        String id,
        String address,
        String state,
        List<String> facts,
        @Nullable Bar progress,
        @Nullable String known,
        @Nullable Moment looked,
        @Nullable String problem,
        @Nullable Moment since,
        boolean configured,
        boolean sends,
        @Nullable String sendingProblem) {

    /** How far a reading is, in figures and in words. */
    public record Bar(long read, long messages, String words) {}

    static MailboxCard of(MailboxView view, Speech speech) {
        Texts texts = speech.texts();
        Progress progress = view.progress();
        SendingView sending = view.sending();
        boolean begun = view.state() != MailboxState.SETUP && progress.messages() > 0;
        return new MailboxCard(
                view.id(),
                view.address(),
                state(view),
                facts(view, texts),
                begun && progress.unfinished() ? bar(view, texts) : null,
                begun && !progress.unfinished()
                        ? texts.say("mailboxes.known", number(progress.messages(), texts))
                        : null,
                view.lookedAt() == null || view.state() == MailboxState.SETUP
                        ? null
                        : speech.moments().at(view.lookedAt()),
                view.problem() == null ? null : texts.say(view.problem()),
                view.problemAt() == null ? null : speech.moments().at(view.problemAt()),
                view.configured(),
                sending != null,
                sending == null || sending.problem() == null ? null : texts.say(sending.problem()));
    }

    /** Whether it is read now, problems aside. */
    public boolean reading() {
        return state.equals("READING") || state.equals("PROBLEM");
    }

    /** Whether it waits for somebody to resume it. */
    public boolean paused() {
        return state.equals("PAUSED");
    }

    /** Whether nobody has chosen its folders yet. */
    public boolean unfinished() {
        return state.equals("SETUP");
    }

    /** The icon that goes with its state. */
    public String icon() {
        return switch (state) {
            case "READING" -> "quiet";
            case "PAUSED" -> "wait";
            default -> "note";
        };
    }

    private static String state(MailboxView view) {
        return view.state() == MailboxState.READING && view.problem() != null
                ? "PROBLEM"
                : view.state().name();
    }

    private static List<String> facts(MailboxView view, Texts texts) {
        String server = texts.say(
                "mailboxes.server",
                view.host(),
                view.port(),
                texts.say("mailboxes.security." + view.security().name()));
        String login =
                texts.say(view.signIn().byToken() ? "mailboxes.login.token" : "mailboxes.login.password", view.login());
        String folders = view.folders().isEmpty()
                ? texts.say("mailboxes.folders.none")
                : texts.say("mailboxes.folders.read", String.join(", ", view.folders()));
        return List.of(server, login, folders, sending(view.sending(), texts));
    }

    private static String sending(@Nullable SendingView sending, Texts texts) {
        if (sending == null) {
            return texts.say("sending.none");
        }
        String server = texts.say(
                "mailboxes.server",
                sending.host(),
                sending.port(),
                texts.say("mailboxes.security." + sending.security().name()));
        return sending.person() == null
                ? texts.say("sending.by.firm", server)
                : texts.say("sending.by.person", server, PersonName.of(sending.person()));
    }

    private static Bar bar(MailboxView view, Texts texts) {
        Progress progress = view.progress();
        String words =
                texts.say("mailboxes.progress", number(progress.read(), texts), number(progress.messages(), texts));
        Duration rest = progress.rest();
        boolean told = rest != null && view.state() == MailboxState.READING && view.problem() == null;
        return new Bar(progress.read(), progress.messages(), told ? words + ", " + rest(rest, texts) : words);
    }

    static String rest(Duration rest, Texts texts) {
        long minutes = (rest.toSeconds() + 30) / 60;
        if (minutes < 1) {
            return texts.say("mailboxes.rest.soon");
        }
        return minutes < 90
                ? texts.count("mailboxes.rest.minutes", minutes)
                : texts.count("mailboxes.rest.hours", (minutes + 30) / 60);
    }

    private static String number(long number, Texts texts) {
        return NumberFormat.getIntegerInstance(
                        Locale.forLanguageTag(texts.language().code()))
                .format(number);
    }
}
