package org.riguardo.plan.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many calls the people of a firm make a day.
 *
 * @param firm what holds for those who have set nothing
 * @param people by username
 * @param away absences that are not over yet, by person and day
 */
public record Capacity(DailyCalls firm, List<OfPerson> people, List<Away> away) {

    public Capacity {
        people = List.copyOf(people);
        away = List.copyOf(away);
    }

    /**
     * One person's.
     *
     * @param own null while the firm's holds
     */
    public record OfPerson(String person, @Nullable DailyCalls own) {}

    /** What holds for that person. */
    public DailyCalls of(String person) {
        return people.stream()
                .filter(one -> one.person().equals(person))
                .map(OfPerson::own)
                .filter(own -> own != null)
                .findFirst()
                .orElse(firm);
    }
}
