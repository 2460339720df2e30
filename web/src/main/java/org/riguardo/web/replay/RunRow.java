package org.riguardo.web.replay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riguardo.replay.ReplayRun;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * A replay in a list: who asked for it, when, and how far it is.
 *
 * @param when to the second where another in the list was asked for in the same minute
 */
public record RunRow(String id, String who, Moment when, String state, boolean running, int done, int clients) {
    static RunRow of(ReplayRun run, Speech speech) {
        return of(run, speech.moments().at(run.askedAt()), speech);
    }

    static List<RunRow> all(List<ReplayRun> runs, Speech speech) {
        Map<Instant, Long> inOneMinute =
                runs.stream().collect(Collectors.groupingBy(RunRow::minute, Collectors.counting()));
        return runs.stream()
                .map(run -> inOneMinute.get(minute(run)) > 1
                        ? of(run, speech.moments().atSecond(run.askedAt()), speech)
                        : of(run, speech))
                .toList();
    }

    private static RunRow of(ReplayRun run, Moment when, Speech speech) {
        return new RunRow(
                run.id(),
                PersonName.of(run.askedBy()),
                when,
                speech.texts().say("replaystate." + run.state()),
                run.state() == ReplayRun.State.RUNNING,
                run.done(),
                run.clients());
    }

    private static Instant minute(ReplayRun run) {
        return run.askedAt().truncatedTo(ChronoUnit.MINUTES);
    }
}
