package org.riguardo.web.crm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.AccountState;
import org.riguardo.crm.AccountView;
import org.riguardo.crm.Take;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * A customer system as the list shows it.
 *
 * @param state the key of its state
 * @param facts what goes between and what has, one sentence each
 * @param progress how far a run that is going on is; null when none is
 * @param ran when it was last looked at; null before the first time
 * @param problem why it cannot be reached and what to do; null when it can
 * @param files whether it is reached by files
 */
public record CrmCard(
        String id,
        String name,
        String state,
        List<String> facts,
        @Nullable String progress,
        @Nullable Moment ran,
        @Nullable String problem,
        @Nullable Moment since,
        boolean files) {

    static CrmCard of(AccountView view, Speech speech) {
        Texts texts = speech.texts();
        List<String> facts = new ArrayList<>();
        facts.add(
                view.address() == null
                        ? texts.say("crm.connector." + known(view.connector()), view.connector())
                        : texts.say("crm.connector." + known(view.connector()), view.connector()) + ", "
                                + view.address());
        List<String> takes = new ArrayList<>();
        for (Take take : Take.values()) {
            if (view.takes().contains(take)) {
                takes.add(texts.say("crm.take." + take));
            }
        }
        facts.add(String.join("; ", takes));
        facts.add(texts.say("crm.counts", view.linked(), view.waiting(), view.taken(), view.written()));
        return new CrmCard(
                view.id(),
                view.name(),
                view.state() == AccountState.ON && view.problem() != null
                        ? "PROBLEM"
                        : view.state().name(),
                facts,
                view.running() ? texts.say("crm.progress", view.progress()) : null,
                view.ranAt() == null ? null : speech.moments().at(view.ranAt()),
                view.problem() == null ? null : texts.say(view.problem()),
                view.problemAt() == null ? null : speech.moments().at(view.problemAt()),
                view.connector().equals("csv"));
    }

    static String known(String connector) {
        return List.of("carddav", "odoo", "rest", "csv").contains(connector) ? connector : "other";
    }
}
