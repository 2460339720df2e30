package org.riguardo.desk.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks through all states of the model of the outbox as Spin does, for machines where Spin cannot be had. It says the same as {@code outbox.pml}, step by
 * step; where both can be had, the test holds each to the other's answers.
 */
final class ModelWalk {

    private static final int CRASHES = 3;
    private static final int ATTEMPTS = 3;

    private final int design;
    private final boolean loss;
    private final List<String> run;
    private final Set<ModelState> seen = new HashSet<>();
    private final Deque<ModelState> next = new ArrayDeque<>();
    private boolean found;

    private ModelWalk(int design, boolean loss, List<String> run) {
        this.design = design;
        this.loss = loss;
        this.run = run;
    }

    /**
     * How many errors there are: none, or the first; of a run that is followed one means that it is a path of the model.
     *
     * @param run the steps of a run that is to be followed; null to look through all runs
     */
    static int errors(int design, boolean loss, List<String> run) {
        return new ModelWalk(design, loss, run).walk() ? 1 : 0;
    }

    private boolean walk() {
        reach(new ModelState());
        while (!found && !next.isEmpty()) {
            ModelState state = next.pop();
            server(state, 0);
            server(state, 1);
            others(state);
        }
        return found;
    }

    private void reach(ModelState state) {
        if (!seen.add(state)) {
            return;
        }
        next.push(state);
        if (run != null) {
            found |= state.at == run.size();
        } else {
            boolean waits = state.mail == Mail.READY || state.mail == Mail.HELD;
            holds(!(state.delivered > 0 && state.resends == 0 && design >= 5 && waits));
        }
    }

    private void holds(boolean condition) {
        found |= run == null && !condition;
    }

    /** The state after a step, unless the run that is followed takes another one. */
    private ModelState did(ModelState state, String step) {
        if (run == null) {
            return state.copy();
        }
        if (state.at >= run.size() || !run.get(state.at).equals(step)) {
            return null;
        }
        ModelState after = state.copy();
        after.at++;
        return after;
    }

    enum Mail {
        READY,
        SENDING,
        SENT,
        UNKNOWN,
        HELD
    }

    enum At {
        IDLE,
        LOOKS,
        TAKES,
        HANDS,
        LISTENS,
        SETTLES,
        ENDS
    }

    enum Answer {
        NONE,
        OK,
        SILENCE,
        LATER
    }

    private void server(ModelState state, int me) {
        if (state.where[me] != At.IDLE && state.crashes < CRASHES) {
            ModelState after = did(state, "CRASH");
            if (after != null) {
                after.crashes++;
                idle(after, me);
            }
        }
        boolean mine = !locked() || state.lock == me + 1;
        switch (state.where[me]) {
            case IDLE -> begins(state, me);
            case LOOKS -> looks(state, me, mine);
            case TAKES -> takes(state, me, mine);
            case HANDS -> moves(did(state, "HAND"), me, At.LISTENS);
            case LISTENS -> listens(state, me);
            case SETTLES -> settles(state, me);
            case ENDS -> idle(state.copy(), me);
        }
    }

    private void begins(ModelState state, int me) {
        if (state.mail == Mail.SENDING) {
            ModelState after = did(state, "LOST");
            if (after != null) {
                if (design >= 5) {
                    after.mail = Mail.UNKNOWN;
                } else if (design == 4 && state.delivered > 0) {
                    ModelState seenInSent = after.copy();
                    seenInSent.mail = Mail.SENT;
                    reach(seenInSent);
                    after.mail = Mail.READY;
                } else {
                    after.mail = Mail.READY;
                }
                reach(after);
            }
        }
        if (state.mail == Mail.READY && state.attempt < ATTEMPTS && (!locked() || state.lock == 0)) {
            ModelState after = did(state, "LOCK");
            if (after != null) {
                after.lock = locked() ? me + 1 : 0;
                moves(after, me, At.LOOKS);
            }
        }
    }

    private void looks(ModelState state, int me, boolean mine) {
        boolean shut = state.called || state.stopped;
        if (!mine || state.mail != Mail.READY) {
            idle(state.copy(), me);
            return;
        }
        if (design == 1 || !shut) {
            moves(did(state, "LOOK"), me, At.TAKES);
        }
        if (design > 1 && shut) {
            ModelState after = did(state, "HOLD");
            if (after != null) {
                after.mail = Mail.HELD;
                idle(after, me);
            }
        }
    }

    private void takes(ModelState state, int me, boolean mine) {
        if (!mine || state.mail != Mail.READY) {
            idle(state.copy(), me);
            return;
        }
        ModelState after = did(state, "TAKE");
        if (after != null) {
            holds(design < 6 || !state.stopped);
            after.mail = Mail.SENDING;
            after.attempt++;
            after.mine[me] = after.attempt;
            if (tells()) {
                unlock(after, me);
            }
            moves(after, me, At.HANDS);
        }
    }

    private void listens(ModelState state, int me) {
        answers(state, me, "OK", Answer.OK, true);
        answers(state, me, "OK_LOST", Answer.SILENCE, true);
        answers(state, me, "SILENCE", Answer.SILENCE, false);
        answers(state, me, "LATER", Answer.LATER, false);
    }

    private void answers(ModelState state, int me, String step, Answer answer, boolean taken) {
        ModelState after = did(state, step);
        if (after != null) {
            if (taken) {
                after.delivered++;
                holds(after.delivered <= 1 + after.resends);
                holds(!(after.called && !after.told) || after.resends > 0);
            }
            after.answer[me] = answer;
            moves(after, me, At.SETTLES);
        }
    }

    private void settles(ModelState state, int me) {
        boolean current = state.attempt == state.mine[me];
        boolean sending = state.mail == Mail.SENDING;
        Answer answer = state.answer[me];
        if (answer == Answer.OK && state.mail != Mail.SENT) {
            holds(state.delivered > 0);
            settled(did(state, "SETTLE_SENT"), me, Mail.SENT);
        } else if (answer == Answer.LATER && current && sending) {
            settled(did(state, "SETTLE_READY"), me, Mail.READY);
        } else if (answer == Answer.SILENCE && current && sending) {
            settled(did(state, "SETTLE_UNKNOWN"), me, design >= 5 ? Mail.UNKNOWN : Mail.READY);
        } else {
            settled(did(state, "TOO_LATE"), me, state.mail);
        }
    }

    private void settled(ModelState after, int me, Mail mail) {
        if (after != null) {
            after.mail = mail;
            after.answer[me] = Answer.NONE;
            after.mine[me] = 0;
            unlock(after, me);
            moves(after, me, At.ENDS);
        }
    }

    private void others(ModelState state) {
        boolean free = !locked() || state.lock == 0;
        boolean inFlight = state.mail == Mail.SENDING || state.mail == Mail.UNKNOWN;
        boolean knows = (tells() && inFlight) || state.mail == Mail.SENT;
        if (!state.called && free) {
            act(did(state, knows ? "TOLD" : "CALL"), after -> {
                after.called = true;
                after.told = knows;
            });
        }
        if (design == 6 && !state.stopped && free) {
            act(did(state, "STOP"), after -> after.stopped = true);
        }
        if (design >= 5 && state.delivered > 0 && state.mail != Mail.SENT) {
            act(did(state, "PROOF"), after -> after.mail = Mail.SENT);
        }
        if (design >= 5 && !state.decided && state.mail == Mail.UNKNOWN) {
            if (state.delivered > 0) {
                act(did(state, "LEFT"), after -> {
                    after.decided = true;
                    after.mail = Mail.SENT;
                });
            }
            act(did(state, "AGAIN"), after -> {
                after.decided = true;
                after.resends++;
                after.mail = Mail.READY;
            });
        }
        if (loss && !state.lost && state.lock != 0) {
            ModelState after = state.copy();
            after.lost = true;
            after.lock = 0;
            reach(after);
        }
    }

    private void act(ModelState after, Consumer<ModelState> change) {
        if (after != null) {
            change.accept(after);
            reach(after);
        }
    }

    private void moves(ModelState after, int me, At where) {
        if (after != null) {
            after.where[me] = where;
            reach(after);
        }
    }

    private void idle(ModelState after, int me) {
        unlock(after, me);
        after.answer[me] = Answer.NONE;
        after.mine[me] = 0;
        moves(after, me, At.IDLE);
    }

    private static void unlock(ModelState state, int me) {
        if (state.lock == me + 1) {
            state.lock = 0;
        }
    }

    private boolean locked() {
        return design >= 3;
    }

    private boolean tells() {
        return design == 6;
    }
}
