package org.riguardo.web.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Purpose;
import org.riguardo.web.suggestion.ChannelState.State;
import org.riguardo.web.words.Speech;

/** Puts a decision into words with its gates, alerts and outlook. */
public final class Suggestions {
    private final Speech speech;
    private final EvidenceFinder evidence;

    public Suggestions(Speech speech, EvidenceFinder evidence) {
        this.speech = speech;
        this.evidence = evidence;
    }

    /** All of that decision. */
    public Suggestion of(Decision decision) {
        return new Suggestion(
                new Lines(speech).of(decision),
                channels(decision),
                speech.texts().word(decision.group()),
                speech.texts().say(decision.groupBecause()),
                !decision.emailAllowed() && closed(decision, "supportive-contact"),
                Telling.gates(decision).stream().map(this::gate).toList(),
                decision.because().stream()
                        .filter(reason -> reason.verdict() != Verdict.CLOSED)
                        .map(this::step)
                        .toList(),
                decision.alerts().stream().map(this::alert).toList(),
                decision.outlook().stream().map(this::outlook).toList());
    }

    /** What keeps a mail back, in words. */
    public List<Gate> gates(List<Because> closed) {
        return closed.stream().map(this::gate).toList();
    }

    private List<ChannelState> channels(Decision decision) {
        return List.of(
                channel("email", decision, decision.emailAllowed(), decision.emailAllowedFrom()),
                channel("call", decision, decision.callAllowed(), decision.callAllowedFrom()));
    }

    private ChannelState channel(String name, Decision decision, boolean allowed, @Nullable Instant from) {
        State state = allowed ? State.OPEN : closed(decision, "nothing-overdue") ? State.IDLE : State.HELD;
        if (state != State.HELD) {
            return new ChannelState(name, state, null, null);
        }
        String event = Telling.gates(decision).stream()
                .map(Because::event)
                .filter(Objects::nonNull)
                .findFirst()
                .map(word -> speech.texts().named("event", word))
                .orElse(null);
        return new ChannelState(
                name, state, from == null ? null : speech.moments().at(from), from == null ? event : null);
    }

    private Gate gate(Because reason) {
        return new Gate(
                reason.rule(),
                speech.texts().named("rule", reason.rule()),
                speech.texts().say(reason.sentence()),
                reason.until() == null ? null : speech.moments().at(reason.until()),
                reason.event() == null ? null : speech.texts().named("event", reason.event()),
                evidence.of(reason.evidence()));
    }

    private Note step(Because reason) {
        return new Note(reason.rule(), speech.texts().say(reason.sentence()), evidence.of(reason.evidence()));
    }

    private Note alert(Alert alert) {
        return new Note(alert.rule(), speech.texts().say(alert.sentence()), evidence.of(alert.evidence()));
    }

    private Outlook outlook(OutlookEntry entry) {
        String action = speech.texts().word(entry.action());
        String words = entry.action() == Action.CALL && entry.purpose() == Purpose.COURTESY
                ? action + ", " + speech.texts().say("line.courtesy")
                : entry.tone() == null
                        ? action
                        : action + ", "
                                + speech.texts().say("line.tone", speech.texts().word(entry.tone()));
        return new Outlook(speech.moments().at(entry.at()), words);
    }

    private static boolean closed(Decision decision, String rule) {
        return decision.because().stream()
                .anyMatch(reason ->
                        reason.verdict() == Verdict.CLOSED && reason.rule().equals(rule));
    }
}
