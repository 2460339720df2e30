package org.riguardo.web.replay;

import org.riguardo.replay.ReplayRun;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** A replay in a list: who asked for it, when, and how far it is. */
public record RunRow(String id, String who, Moment when, String state, boolean running, int done, int clients) {
    static RunRow of(ReplayRun run, Speech speech) {
        return new RunRow(
                run.id(),
                PersonName.of(run.askedBy()),
                speech.moments().at(run.askedAt()),
                speech.texts().say("replaystate." + run.state()),
                run.state() == ReplayRun.State.RUNNING,
                run.done(),
                run.clients());
    }
}
