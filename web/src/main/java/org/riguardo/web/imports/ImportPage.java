package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.AccountTotal;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.Progress;
import org.riguardo.web.site.Frame;

/**
 * One file as its template shows it.
 *
 * @param answered whether the question of a held file has been answered, so that it is taken at the next look
 * @param progress how far its reading is; null when it is not being read
 * @param next the cursor of further documents; null when all are shown
 * @param refusal why it could not be taken back; null when nobody tried or it could
 * @param payments what has to be taken back first, in words and with its page
 */
public record ImportPage(
        Frame frame,
        ImportReport report,
        ImportRow row,
        boolean answered,
        @Nullable Progress progress,
        List<DocumentRow> documents,
        @Nullable String next,
        @Nullable String refusal,
        List<Link> payments) {

    /** Words that lead to a page. */
    public record Link(String words, String path) {}

    /** What happened, in a sentence. */
    public String sentence() {
        return frame.say(answered ? "imports.answered" : "imports.state." + report.state());
    }

    /** Whether a person has to say that it counts. */
    public boolean held() {
        return report.state() == ImportState.HELD && report.heldFor() != null && !answered && !asksForLayout();
    }

    /** Whether a person has to say what its columns hold. */
    public boolean asksForLayout() {
        return report.state() == ImportState.HELD && report.heldFor() == HoldReason.LAYOUT && !answered;
    }

    /** Whether a person may say that it does not count. */
    public boolean declinable() {
        return held() || asksForLayout();
    }

    /** What a person has to confirm. */
    public String question() {
        return report.heldFor() == null ? "" : frame.texts().word(report.heldFor());
    }

    /** Whether it can be asked to be taken back. */
    public boolean takeable() {
        return report.state() == ImportState.DONE && report.rowsRead() > 0;
    }

    /** Whether its state may still change by itself. */
    public boolean moving() {
        return answered || report.state() == ImportState.WAITING || report.state() == ImportState.RUNNING;
    }

    /** The reason of a problem. */
    public String reason(Problem problem) {
        return frame.texts().say(problem.reason());
    }

    /** What a file tells of the accounts in one currency, in words: in, out, matched, waiting. */
    public List<String> accounts(AccountTotal total) {
        return List.of(
                WrittenAmount.of(total.in(), total.currency()),
                WrittenAmount.of(total.out(), total.currency()),
                total.matched() + " · " + WrittenAmount.of(total.matchedIn(), total.currency()),
                total.waiting() + " · " + WrittenAmount.of(total.waitingIn(), total.currency()));
    }

    /** Whether any movement of the file waits for a person. */
    public boolean waiting() {
        return report.accounts().stream().anyMatch(total -> total.waiting() > 0);
    }

    /** The sums of one currency, each in words: total, payable, open, left out. */
    public List<String> sums(ControlTotal total) {
        return List.of(
                WrittenAmount.of(total.total(), total.currency()),
                WrittenAmount.of(total.payable(), total.currency()),
                WrittenAmount.of(total.open(), total.currency()),
                WrittenAmount.of(total.leftOut(), total.currency()));
    }
}
