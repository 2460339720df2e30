package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Amounts;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * The questions about a held file's layout as their template shows them.
 *
 * @param problem why the answers cannot be taken; null when nothing is wrong with them
 * @param checked whether the answers were tried
 */
public record LayoutPage(
        Frame frame, LayoutView view, LayoutForm form, Speech speech, @Nullable String problem, boolean checked) {

    /** One document as it would be read. */
    public record Previewed(
            String number, String client, @Nullable Moment date, @Nullable Moment due, String payable, String open) {}

    /** Why it is asked. */
    public String reason() {
        return frame.texts().say(view.reason());
    }

    /** The first documents as they would be read. */
    public List<Previewed> preview() {
        return view.preview().stream().map(this::previewed).toList();
    }

    /** What could not be placed or read, in words. */
    public List<String> problems() {
        return view.problems().stream().map(this::words).toList();
    }

    /** What would come of the whole file, in words; empty while that is not known. */
    public List<String> outcome() {
        ReadFacts facts = view.facts();
        if (facts == null) {
            return List.of();
        }
        String rows = frame.texts().count("imports.rows", facts.rowsRead());
        String extent = facts.extent() == Extent.SNAPSHOT && facts.snapshotDay() != null
                ? frame.say(
                        "layout.statement",
                        speech.moments().date(facts.snapshotDay()).exact())
                : frame.say("layout.list");
        String sums = facts.sums().stream()
                .map(LayoutPage::sum)
                .reduce((one, other) -> one + " + " + other)
                .orElse("");
        return List.of(rows, extent, frame.say("layout.open", sums));
    }

    private static String sum(ControlTotal total) {
        return Amounts.of(total.open(), total.currency());
    }

    private Previewed previewed(ExportDocument document) {
        String client = document.client().name();
        Instalment instalment = document.instalments().get(0);
        return new Previewed(
                document.number(),
                client == null ? "" : client,
                document.date() == null ? null : speech.moments().date(document.date()),
                speech.moments().date(instalment.due()),
                Amounts.of(document.signed(document.payable()), document.currency()),
                Amounts.of(document.signed(instalment.openOrAll()), document.currency()));
    }

    private String words(Problem problem) {
        StringBuilder words = new StringBuilder();
        if (problem.line() != null) {
            words.append(frame.say("imports.line"))
                    .append(' ')
                    .append(problem.line())
                    .append(": ");
        }
        if (problem.field() != null) {
            words.append(problem.field());
            words.append(problem.value() == null ? ": " : " (" + problem.value() + "): ");
        }
        return words.append(frame.texts().say(problem.reason())).toString();
    }
}
