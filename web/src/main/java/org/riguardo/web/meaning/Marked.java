package org.riguardo.web.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Part;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.State;
import org.riguardo.web.words.Speech;

/**
 * A text in pieces, those that say something marked.
 *
 * @param what what the piece says; null where it says nothing
 * @param counts whether that counts
 */
public record Marked(String text, @Nullable String what, boolean counts) {

    /** The pieces of a text in their order; of words that overlap the ones that begin first, and of these the longest. */
    public static List<Marked> of(String text, List<FindingView> findings, Speech speech) {
        return pieces(
                text,
                findings.stream()
                        .filter(finding -> finding.part() == Part.TEXT
                                && finding.state() != State.REFUSED
                                && text.startsWith(finding.words(), finding.from()))
                        .map(finding -> new Range(
                                finding.from(), finding.to(), Chip.what(finding.kind(), speech), finding.counts()))
                        .toList());
    }

    /** The same of what was just found. */
    static List<Marked> found(String text, List<Finding> findings, Speech speech) {
        return pieces(
                text,
                findings.stream()
                        .filter(finding -> finding.part() == Part.TEXT)
                        .map(finding -> new Range(
                                finding.from(), finding.to(), Chip.what(finding.kind(), speech), finding.certain()))
                        .toList());
    }

    private static List<Marked> pieces(String text, List<Range> ranges) {
        List<Marked> pieces = new ArrayList<>();
        int done = 0;
        for (Range range : ranges.stream().sorted(Range.ORDER).toList()) {
            if (range.from() >= done && range.from() < range.to() && range.to() <= text.length()) {
                if (range.from() > done) {
                    pieces.add(new Marked(text.substring(done, range.from()), null, false));
                }
                pieces.add(new Marked(text.substring(range.from(), range.to()), range.what(), range.counts()));
                done = range.to();
            }
        }
        if (done < text.length()) {
            pieces.add(new Marked(text.substring(done), null, false));
        }
        return pieces;
    }

    private record Range(int from, int to, String what, boolean counts) {
        static final Comparator<Range> ORDER = Comparator.comparingInt(Range::from)
                .thenComparing(Comparator.comparingInt(Range::to).reversed());
    }
}
