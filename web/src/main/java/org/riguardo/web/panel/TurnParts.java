package org.riguardo.web.panel;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.Turn;
import org.riguardo.plan.Worklist;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Visit;
import org.riguardo.web.talks.Back;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Says what was just put off, handed over or taken back, and offers to undo it. */
@RequestScoped
public class TurnParts {
    private static final Set<String> SAID = Set.of("undone", "disputed", "settled");
    private static final String NO_ANSWER = "no-answer-";

    @EJB
    private Worklist worklist;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    /**
     * The notice of what was done; null when nothing was, or when it stands no more.
     *
     * @param turned {@code undone}, {@code disputed} or {@code settled}; {@code snooze-} or {@code hand-over-} and the id of a
     *     client; or as {@link #noAnswer} wrote it
     */
    public @Nullable Notice notice(@Nullable String turned, String back) {
        if (turned == null) {
            return null;
        }
        Speech speech = visit.speech();
        if (SAID.contains(turned)) {
            return new Notice(speech.texts().say("notice." + turned), null);
        }
        if (turned.startsWith(NO_ANSWER)) {
            return unanswered(turned.substring(NO_ANSWER.length()), back, speech);
        }
        boolean snoozed = turned.startsWith("snooze-");
        if (!snoozed && !turned.startsWith("hand-over-")) {
            return null;
        }
        String id = turned.substring(snoozed ? "snooze-".length() : "hand-over-".length());
        Turn turn = worklist.turn(id);
        String name = clients.get(id).name();
        if (snoozed && turn.snooze() != null) {
            String until = speech.moments().day(turn.snooze().until()).words();
            return new Notice(
                    speech.texts().say("notice.snoozed", name, until),
                    "/clients/" + id + "/snooze/undo" + Back.query(back));
        }
        if (!snoozed && turn.handOver() != null) {
            return new Notice(
                    speech.texts()
                            .say(
                                    "notice.handed",
                                    name,
                                    PersonName.of(turn.handOver().to())),
                    "/clients/" + id + "/hand-over/undo" + Back.query(back));
        }
        return null;
    }

    /** What to say after it was said that messages of a client need no answer. */
    public static String noAnswer(String client, List<String> contacts) {
        return NO_ANSWER + client + "." + String.join(".", contacts);
    }

    private @Nullable Notice unanswered(String ids, String back, Speech speech) {
        if (!ids.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+")) {
            return null;
        }
        String client = ids.substring(0, ids.indexOf('.'));
        String contacts = ids.substring(ids.indexOf('.')).replace(".", "&contact=");
        return new Notice(
                speech.texts().say("notice.no-answer", clients.get(client).name()),
                "/clients/" + client + "/no-answer/undo" + Back.query(back) + contacts);
    }
}
