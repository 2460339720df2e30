package org.riguardo.policy;

import java.time.LocalDate;

/** Days on which the firm is closed, both ends included. */
public record Closure(LocalDate from, LocalDate to) {

    public Closure {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a closure ends before it begins: " + from + "/" + to);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
