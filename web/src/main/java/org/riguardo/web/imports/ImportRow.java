package org.riguardo.web.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.Progress;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * One file in words.
 *
 * @param format what it was read as, in words; null when nothing could read it
 * @param read how much was read, or how far the reading is, in words; empty when nothing was
 * @param leftOut how many rows were left out, in words; null when none were
 * @param sums one amount for each currency, the sum of what is payable
 * @param problems how many problems it has, in words; null when it has none
 * @param notes what else there is to say
 * @param accounts what came in and went out on the firm's accounts, in words, for each currency
 */
public record ImportRow(
        String id,
        String name,
        ImportState state,
        String stateWord,
        @Nullable String format,
        Moment at,
        String read,
        @Nullable String leftOut,
        String sums,
        @Nullable String problems,
        List<String> notes,
        List<String> accounts) {
    static ImportRow of(ImportReport report, Speech speech) {
        return of(report, null, speech);
    }

    /** With how far its reading is; null when it is not being read. */
    static ImportRow of(ImportReport report, @Nullable Progress progress, Speech speech) {
        return new ImportRow(
                report.id(),
                report.name(),
                report.state(),
                speech.texts().word(report.state()),
                report.format() == null ? null : formats(report.format(), speech),
                speech.moments().at(report.receivedAt()),
                progress == null ? read(report, speech) : said(progress, speech),
                report.rowsLeftOut() == 0 ? null : speech.texts().count("imports.left-out", report.rowsLeftOut()),
                report.sums().stream().map(ImportRow::amount).collect(Collectors.joining(" + ")),
                report.problems().isEmpty()
                        ? null
                        : speech.texts()
                                .count("imports.problems", report.problems().size()),
                report.notes().stream().map(speech.texts()::say).toList(),
                report.accounts().stream()
                        .map(total -> speech.texts()
                                .say(
                                        "imports.in-out",
                                        WrittenAmount.of(total.in(), total.currency()),
                                        WrittenAmount.of(total.out(), total.currency())))
                        .toList());
    }

    private static String read(ImportReport report, Speech speech) {
        if (report.rowsRead() == 0 && report.documents() == 0) {
            return "";
        }
        if (!report.sums().isEmpty()) {
            return speech.texts().count("imports.documents", report.documents()) + ", "
                    + speech.texts().count("imports.rows", report.rowsRead());
        }
        return speech.texts()
                .count(report.accounts().isEmpty() ? "imports.rows" : "imports.entries", report.rowsRead());
    }

    private static String formats(String keys, Speech speech) {
        return Stream.of(keys.split("\\+"))
                .map(key -> speech.texts().named("format", key))
                .collect(Collectors.joining(" + "));
    }

    /** How far the reading is, in words. */
    static String said(Progress progress, Speech speech) {
        if (progress.step() == Progress.Step.BOOKING && progress.done() > 0) {
            Locale locale = Locale.forLanguageTag(speech.texts().language().code());
            return speech.texts()
                    .say(
                            "imports.progress.documents",
                            String.format(locale, "%,d", progress.done()),
                            String.format(locale, "%,d", progress.of()));
        }
        return speech.texts().say("imports.progress." + progress.step(), progress.percent());
    }

    private static String amount(ControlTotal total) {
        return WrittenAmount.of(total.payable(), total.currency());
    }

    /** The name of its icon. */
    public String icon() {
        return switch (state) {
            case DONE -> "quiet";
            case WAITING, RUNNING -> "wait";
            case HELD, REJECTED -> "note";
            case UNDONE -> "reply";
        };
    }
}
