package org.riguardo.ledger.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.HeldFileReader;
import org.riguardo.exports.ImportReport;
import org.riguardo.firm.Firms;
import org.riguardo.problem.InputProblem;

/** A file that is held or was put away, read by answers that are not kept. */
record LayoutTrial(HeldFileReader files, ImportReport report, ReadContext context, OwnNumbers own) {

    /** A trial of that import's file, as of today. */
    static LayoutTrial of(HeldFileReader files, Firms firms, Clock clock, ImportReport report) {
        ZoneId zone = firms.get(report.firm()).zone();
        ReadContext today = ReadContext.of(zone, LocalDate.now(clock.withZone(zone)), false);
        return new LayoutTrial(files, report, today, firms.ownNumbers(report.firm()));
    }

    private interface Source {
        Optional<Asked> read(ReadContext context, String layout) throws IOException;
    }

    /**
     * The held file read by these answers.
     *
     * @param given null for the guess alone
     * @return empty when the file is gone, or nothing is asked about it
     */
    Optional<LayoutView> held(Map<String, String> mappings, @Nullable LayoutAnswers given) {
        return view(
                mappings,
                given,
                (by, layout) -> files.read(
                        report.firm(), report.name(), report.sha256(), by, reading -> Asked.of(reading, layout)));
    }

    /** The same of a file that was put away, as if nothing had ever been said about its layout. */
    Optional<LayoutView> done(Map<String, String> mappings, LayoutAnswers given) {
        Instant ended = report.finishedAt() == null ? report.receivedAt() : report.finishedAt();
        LocalDate day = LocalDate.ofInstant(ended, context.zone());
        return view(
                mappings,
                given,
                (by, layout) -> files.readDone(
                        report.firm(), report.name(), report.sha256(), day, by, reading -> Asked.of(reading, layout)));
    }

    /**
     * The same view.
     *
     * @throws InputProblem when its file cannot be read by its answers
     */
    static LayoutView readable(LayoutView view) {
        if (view.facts() == null) {
            var reason = view.problems().isEmpty()
                    ? view.reason()
                    : view.problems().get(0).reason();
            throw new InputProblem(
                    "columns",
                    "Così il file non si può leggere. " + reason.it(),
                    "This way the file cannot be read. " + reason.en());
        }
        return view;
    }

    private Optional<LayoutView> view(Map<String, String> mappings, @Nullable LayoutAnswers given, Source source) {
        Optional<FileReading.Unsure> asked = read(mappings, "", source).map(Asked::unsure);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        LayoutGuess guess = asked.get().guess();
        if (given == null) {
            return Optional.of(new LayoutView(
                    report, guess, asked.get().reason(), guess.answers(), null, guess.preview(), guess.problems()));
        }
        LayoutAnswers answers = Asked.checked(guess, given);
        Map<String, String> more = new HashMap<>(mappings);
        more.put(guess.layout(), answers.write());
        return read(more, guess.layout(), source)
                .map(tried -> new LayoutView(
                        report,
                        guess,
                        tried.unread() == null ? asked.get().reason() : tried.unread(),
                        answers,
                        tried.facts(),
                        tried.preview(),
                        tried.problems()));
    }

    private Optional<Asked> read(Map<String, String> mappings, String layout, Source source) {
        try {
            return source.read(new ReadContext(context.zone(), context.today(), false, own, mappings), layout);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
