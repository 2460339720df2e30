package org.riguardo.web.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.facts.Purpose;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Writes a decision as the sentence that a colleague would say. */
public final class Lines {
    private final Speech speech;

    public Lines(Speech speech) {
        this.speech = speech;
    }

    /** The sentence about that decision; the client's name is left to the page. */
    public Line of(Decision decision) {
        return of(decision, decision.who(), null);
    }

    /**
     * The same where somebody else acts, or on a later day.
     *
     * @param who the username of that person; null where nobody has to
     * @param day the day until which it was put off; null where it was not
     */
    public Line of(Decision decision, @Nullable String who, @Nullable LocalDate day) {
        Action shown = shown(decision);
        String[] around = speech.texts().say("line." + shown.name()).split("\\{0}", 2);
        return new Line(
                decision.action(),
                shown,
                around[0],
                around[1],
                parts(decision, who, day),
                decision.dueBy() == null ? null : speech.moments().day(decision.dueBy()),
                speech.texts().say(Telling.reason(decision)));
    }

    /** Of a wait, the action it waits for; the wait itself when nothing is known to come. */
    private static Action shown(Decision decision) {
        Action next = decision.next();
        return decision.action() == Action.WAIT && next != null && next != Action.NONE ? next : decision.action();
    }

    private List<Part> parts(Decision decision, @Nullable String who, @Nullable LocalDate day) {
        List<Part> parts = new ArrayList<>();
        if (who != null) {
            parts.add(Part.of(PersonName.of(who)));
        }
        if (day != null) {
            parts.add(new Part(speech.texts().say("line.from"), speech.moments().day(day)));
        } else {
            when(decision, parts);
        }
        if (purpose(decision) == Purpose.COURTESY && shown(decision) == Action.CALL) {
            parts.add(Part.of(speech.texts().say("line.courtesy")));
        } else if (decision.tone() != null) {
            parts.add(Part.of(speech.texts().say("line.tone", speech.texts().word(decision.tone()))));
        }
        return parts;
    }

    private void when(Decision decision, List<Part> parts) {
        if (decision.notBefore() != null) {
            boolean now = decision.action() != Action.WAIT && speech.moments().past(decision.notBefore());
            parts.add(
                    now
                            ? Part.of(speech.texts().say("line.now"))
                            : new Part(
                                    speech.texts().say("line.from"),
                                    speech.moments().at(decision.notBefore())));
        } else if (decision.action() == Action.WAIT) {
            decision.events().stream()
                    .findFirst()
                    .ifPresent(event -> parts.add(Part.of(speech.texts().named("event", event))));
        }
    }

    private static @Nullable Purpose purpose(Decision decision) {
        if (decision.action() != Action.WAIT) {
            return decision.purpose();
        }
        return decision.outlook().stream()
                .filter(entry -> entry.at().equals(decision.notBefore()))
                .map(OutlookEntry::purpose)
                .findFirst()
                .orElse(null);
    }
}
