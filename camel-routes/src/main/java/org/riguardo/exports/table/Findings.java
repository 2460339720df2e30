package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;

/** Collects what is wrong with the rows of a table, so many of them that staff can mend the file in one go. */
final class Findings {

    private static final int MOST = 200;

    private final List<Problem> problems = new ArrayList<>();
    private int more;

    void add(int line, String field, String value, Sentence reason) {
        if (problems.size() < MOST) {
            problems.add(new Problem(line, field, value.isEmpty() ? null : value, reason));
        } else {
            more++;
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(Problem.of(
                    new Sentence("Altre righe con errori: " + more + ".", "More rows with errors: " + more + ".")));
        }
        return all;
    }
}
