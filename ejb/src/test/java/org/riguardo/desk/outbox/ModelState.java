package org.riguardo.desk.outbox;

import java.util.Arrays;
import java.util.Objects;

/** One state of the model of the outbox; two servers, and what everybody else has done. */
final class ModelState {

    ModelWalk.Mail mail = ModelWalk.Mail.READY;
    int lock;
    int attempt;
    int delivered;
    int resends;
    int crashes;
    boolean called;
    boolean told;
    boolean stopped;
    boolean decided;
    boolean lost;
    final ModelWalk.At[] where = {ModelWalk.At.IDLE, ModelWalk.At.IDLE};
    final ModelWalk.Answer[] answer = {ModelWalk.Answer.NONE, ModelWalk.Answer.NONE};
    final int[] mine = {0, 0};

    /** How many steps of a run that is followed were taken. */
    int at;

    ModelState copy() {
        ModelState copy = new ModelState();
        copy.mail = mail;
        copy.lock = lock;
        copy.attempt = attempt;
        copy.delivered = delivered;
        copy.resends = resends;
        copy.crashes = crashes;
        copy.called = called;
        copy.told = told;
        copy.stopped = stopped;
        copy.decided = decided;
        copy.lost = lost;
        copy.at = at;
        for (int server = 0; server < where.length; server++) {
            copy.where[server] = where[server];
            copy.answer[server] = answer[server];
            copy.mine[server] = mine[server];
        }
        return copy;
    }

    private Object[] parts() {
        return new Object[] {
            mail, lock, attempt, delivered, resends, crashes, called, told, stopped, decided, lost, at, where[0],
            where[1], answer[0], answer[1], mine[0], mine[1]
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelState state && Arrays.equals(parts(), state.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts());
    }
}
