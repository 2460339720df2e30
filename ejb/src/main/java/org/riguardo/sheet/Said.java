package org.riguardo.sheet;

import java.util.Optional;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Tone;

/** A suggestion in the few words that fit into cells. */
final class Said {

    private Said() {}

    static Sentence action(Action action) {
        return switch (action) {
            case CALL -> new Sentence("Chiamare", "Call");
            case EMAIL -> new Sentence("Scrivere", "Write");
            case REPLY -> new Sentence("Rispondere", "Answer");
            case THANK -> new Sentence("Ringraziare", "Thank");
            case WAIT -> new Sentence("In attesa", "On hold");
            case REFER -> new Sentence("Decide il partner", "The partner decides");
            case NONE -> new Sentence("Niente da fare", "Nothing to do");
        };
    }

    static Sentence tone(Tone tone) {
        return switch (tone) {
            case WARM -> new Sentence("caldo", "warm");
            case FRIENDLY -> new Sentence("amichevole", "friendly");
            case FORMAL -> new Sentence("formale", "formal");
            case FIRM -> new Sentence("fermo", "firm");
        };
    }

    /** The first reason that speaks for what is suggested: the step, else a closed gate, else why the client is in its group. */
    static Sentence reason(Decision decision) {
        Verdict wanted = decision.action() == Action.WAIT ? Verdict.CLOSED : Verdict.STEP;
        return first(decision, wanted)
                .or(() -> first(decision, wanted == Verdict.STEP ? Verdict.CLOSED : Verdict.STEP))
                .orElse(decision.groupBecause());
    }

    private static Optional<Sentence> first(Decision decision, Verdict verdict) {
        return decision.because().stream()
                .filter(reason -> reason.verdict() == verdict)
                .map(Because::sentence)
                .findFirst();
    }
}
