package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * The questions about a layout as their template shows them.
 *
 * @param view the file by which they are asked, and what would come of it; null when none of that layout is there any more
 * @param seen the answers whose outcome is shown; what is sent with other ones is shown once more before it is kept
 * @param problem why the answers cannot be taken; null when nothing is wrong with them
 * @param notice what to do next; null when nothing is special
 */
public record LayoutPage(
        Frame frame,
        Place place,
        @Nullable LayoutView view,
        LayoutForm form,
        String seen,
        Speech speech,
        @Nullable String problem,
        @Nullable String notice) {

    /**
     * Where the questions are asked.
     *
     * @param name of what the page leads back to
     * @param back its path
     * @param action the path that takes the answers
     * @param keep the words of the button that keeps them
     * @param kept the path of the page that follows then
     */
    public record Place(String name, String back, String action, String keep, String kept) {}

    /** One document as it would be read. */
    public record Previewed(
            String number, String client, @Nullable Moment date, @Nullable Moment due, String payable, String open) {}

    /** What a screen reader says after the answers were sent; empty when nothing is special. */
    public String spoken() {
        return problem == null ? String.valueOf(notice == null ? "" : notice) : problem;
    }

    /** Why it is asked; empty when no file asks. */
    public String reason() {
        return view == null ? "" : frame.texts().say(view.reason());
    }

    /** The first documents as they would be read. */
    public List<Previewed> preview() {
        return view == null
                ? List.of()
                : view.preview().stream().map(this::previewed).toList();
    }

    /** What could not be placed or read, in words. */
    public List<String> problems() {
        return view == null
                ? List.of()
                : view.problems().stream().map(this::words).toList();
    }

    /** What would come of the whole file, in words; empty while that is not known. */
    public List<String> outcome() {
        ReadFacts facts = view == null ? null : view.facts();
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
        return WrittenAmount.of(total.open(), total.currency());
    }

    private Previewed previewed(ExportDocument document) {
        String client = document.client().name();
        Instalment instalment = document.instalments().get(0);
        return new Previewed(
                document.number(),
                client == null ? "" : client,
                document.date() == null ? null : speech.moments().date(document.date()),
                speech.moments().date(instalment.due()),
                WrittenAmount.of(document.signed(document.payable()), document.currency()),
                WrittenAmount.of(document.signed(instalment.openOrAll()), document.currency()));
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
