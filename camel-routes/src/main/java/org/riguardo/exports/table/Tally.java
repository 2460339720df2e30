package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;

/** Counts and sums the documents of a table as they pass, and keeps only the first of those left out. */
final class Tally {

    private static final int MOST_PROBLEMS = 200;

    private final Map<String, Sums> sums = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int read;
    private int leftOut;

    private static final class Sums {
        private int documents;
        private BigDecimal total = BigDecimal.ZERO.setScale(2);
        private BigDecimal payable = total;
        private BigDecimal open = total;
        private BigDecimal leftOut = total;
    }

    void add(ExportDocument document) {
        read++;
        Sums of = sums.computeIfAbsent(document.currency(), none -> new Sums());
        BigDecimal total = document.signed(document.total());
        Sentence reason = document.leftOut();
        if (reason != null) {
            leftOut++;
            of.leftOut = of.leftOut.add(total);
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(document.line(), null, document.number(), reason));
            }
            return;
        }
        of.documents++;
        of.total = of.total.add(total);
        of.payable = of.payable.add(document.signed(document.payable()));
        for (Instalment instalment : document.instalments()) {
            of.open = of.open.add(document.signed(instalment.openOrAll()));
        }
    }

    int count() {
        return read;
    }

    ReadFacts facts(String layout, @Nullable LocalDate snapshotDay, List<Sentence> notes) {
        List<ControlTotal> totals = new ArrayList<>();
        sums.forEach((currency, of) ->
                totals.add(new ControlTotal(currency, of.documents, of.total, of.payable, of.open, of.leftOut)));
        List<Problem> named = new ArrayList<>(problems);
        if (leftOut > problems.size()) {
            int more = leftOut - problems.size();
            named.add(Problem.of(
                    new Sentence("Altre righe lasciate fuori: " + more + ".", "More rows left out: " + more + ".")));
        }
        Extent extent = snapshotDay == null ? Extent.ADDITION : Extent.SNAPSHOT;
        return new ReadFacts(layout, extent, snapshotDay, read, leftOut, totals, named, notes);
    }
}
