package org.riguardo.desk.callsheet;

import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;

/**
 * One page to have at hand before a call: it says how to open, never what to sell.
 *
 * @param care whether the call is one just to listen, or one in which nothing is asked for
 * @param attitude how to be in this talk, in a few words
 * @param openings sentences to begin with, drawn from this client's facts
 * @param first what to look at before dialling; empty when there is nothing
 * @param money how money is to be dealt with in this talk, the rule first
 * @param offers what may be offered within the firm's bounds; empty where nothing is asked for
 */
public record CallSheet(
        SheetFacts facts,
        boolean care,
        Sentence attitude,
        List<Opening> openings,
        List<Sentence> first,
        List<Sentence> money,
        List<Sentence> offers) {

    private static final Sentence ATTITUDE = new Sentence(
            "Ascoltare, fare domande, il presente e le piccole cose. Niente soluzioni, niente da vendere.",
            "Listen, ask, the present and the small things. No solutions, nothing to sell.");

    public CallSheet {
        openings = List.copyOf(openings);
        first = List.copyOf(first);
        money = List.copyOf(money);
        offers = List.copyOf(offers);
    }

    /**
     * A sentence to say, and what it rests on.
     *
     * @param why for the one who calls, not to be read out
     */
    public record Opening(Sentence say, Sentence why) {}

    /** The sheet for these facts; the same facts give the same sheet. */
    public static CallSheet of(SheetFacts facts) {
        boolean overdue = facts.money().isOverdue();
        boolean care = !overdue || facts.decision().purpose() == Purpose.COURTESY;
        return new CallSheet(
                facts,
                care,
                ATTITUDE,
                Openings.of(facts),
                Before.of(facts),
                MoneyTalk.of(facts),
                overdue ? Offers.of(facts) : List.of());
    }

    /** Whether a person has to decide before anybody calls. */
    public boolean partnerFirst() {
        return facts.decision().action() == Action.REFER;
    }
}
