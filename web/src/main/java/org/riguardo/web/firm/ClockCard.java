package org.riguardo.web.firm;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.limitation.ClockClient;
import org.riguardo.limitation.ClockItem;
import org.riguardo.limitation.Hint;
import org.riguardo.limitation.LimitationAct;
import org.riguardo.limitation.Term;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * One client on the limitation clock, in words.
 *
 * @param who who decides
 */
public record ClockCard(
        String clientId, String name, String who, String left, List<Item> items, List<String> hints, List<Act> acts) {

    /**
     * One item.
     *
     * @param reset from when the count runs anew; null when from the document's date
     */
    public record Item(
            String id,
            String number,
            boolean disputed,
            Moment issued,
            Moment shortEnd,
            Moment longEnd,
            String left,
            @Nullable String reset,
            String open,
            boolean near) {}

    /** What was recorded. */
    public record Act(String id, String what, Moment on, String by, @Nullable String note) {}

    static ClockCard of(ClockClient client, LocalDate today, Speech speech) {
        var texts = speech.texts();
        return new ClockCard(
                client.clientId(),
                client.clientName(),
                client.partner() == null
                        ? texts.say("limitation.nobody")
                        : texts.say("limitation.who", PersonName.of(client.partner())),
                left(client.items().get(0).term(), today, speech),
                client.items().stream().map(item -> item(item, today, speech)).toList(),
                client.hints().stream().map(hint -> hint(hint, speech)).toList(),
                client.acts().stream().map(act -> act(act, speech)).toList());
    }

    private static Item item(ClockItem item, LocalDate today, Speech speech) {
        Term term = item.term();
        var moments = speech.moments();
        return new Item(
                item.id(),
                item.number() == null ? speech.texts().say("owed.no-number") : item.number(),
                item.disputed(),
                moments.date(item.issued()),
                moments.date(term.shortEnd()),
                moments.date(term.longEnd()),
                left(term, today, speech),
                term.reset() == null
                        ? null
                        : speech.texts()
                                .say(
                                        "limitation.from",
                                        moments.date(term.from()).words()),
                WrittenAmount.of(item.open(), item.currency()),
                term.near(today));
    }

    private static String left(Term term, LocalDate today, Speech speech) {
        long days = term.daysLeft(today);
        if (days < 0) {
            return speech.texts().say("limitation.over");
        }
        return speech.texts().count(term.shortOver(today) ? "limitation.left.long" : "limitation.left", days);
    }

    private static String hint(Hint hint, Speech speech) {
        return speech.texts()
                .say(
                        "limitation.hint." + hint.source(),
                        speech.moments().date(hint.on()).words());
    }

    private static Act act(LimitationAct act, Speech speech) {
        return new Act(
                act.id(),
                speech.texts().word(act.kind()).toLowerCase(Locale.ROOT).replace("pec", "PEC"),
                speech.moments().date(act.on()),
                speech.texts().say("limitation.act.by", PersonName.of(act.by())),
                act.note());
    }
}
