package org.riguardo.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days in a row on which two policies would have suggested something different. */
public record Difference(LocalDate from, LocalDate to, Stretch one, Stretch other) {

    /** The days on which the two differ, in order; both must cover the same days. */
    static List<Difference> between(List<Stretch> one, List<Stretch> other) {
        List<Difference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            Stretch a = one.get(i);
            Stretch b = other.get(j);
            LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
            LocalDate to = a.to().isBefore(b.to()) ? a.to() : b.to();
            if (!a.looksLike(b)) {
                differences.add(new Difference(from, to, a, b));
            }
            i += a.to().equals(to) ? 1 : 0;
            j += b.to().equals(to) ? 1 : 0;
        }
        return differences;
    }
}
