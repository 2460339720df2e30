package org.riguardo.ledger.sdi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;

/** The facts of a reading of which some documents are left out after all, without counting the others again. */
final class FactsWithout {

    private FactsWithout() {}

    /** @param counted the documents as they counted, {@code leftOut} the same as they do not, with the reason */
    static ReadFacts of(ReadFacts facts, List<ExportDocument> counted, List<ExportDocument> leftOut) {
        List<Problem> problems = new ArrayList<>(facts.problems());
        for (ExportDocument document : leftOut) {
            if (document.leftOut() != null) {
                problems.add(new Problem(document.line(), null, document.number(), document.leftOut()));
            }
        }
        Map<String, ControlTotal> before = new HashMap<>();
        ControlTotal.of(counted).forEach(total -> before.put(total.currency(), total));
        return new ReadFacts(
                facts.layout(),
                facts.extent(),
                facts.snapshotDay(),
                facts.rowsRead(),
                facts.rowsLeftOut() + leftOut.size(),
                facts.sums().stream()
                        .map(sum -> minus(sum, before.get(sum.currency())))
                        .toList(),
                problems,
                facts.notes());
    }

    private static ControlTotal minus(ControlTotal sum, @Nullable ControlTotal less) {
        if (less == null) {
            return sum;
        }
        BigDecimal leftOut = sum.leftOut().add(less.total());
        return new ControlTotal(
                sum.currency(),
                sum.documents() - less.documents(),
                sum.total().subtract(less.total()),
                sum.payable().subtract(less.payable()),
                sum.open().subtract(less.open()),
                leftOut);
    }
}
