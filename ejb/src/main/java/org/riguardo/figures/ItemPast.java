package org.riguardo.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.forecast.Arrival;
import org.riguardo.plan.forecast.Receivable;

/** One item while its history is read, change by change. */
final class ItemPast {

    private final String id;
    private final @Nullable LocalDate issued;
    private final LocalDate due;
    private final LocalDate firstKnown;
    private final double whole;
    private final List<Arrival> arrivals = new ArrayList<>(1);
    private double amount;
    private double open;
    private boolean told;

    ItemPast(String id, @Nullable LocalDate issued, LocalDate due, double whole, LocalDate firstKnown) {
        this.id = id;
        this.issued = issued;
        this.due = due;
        this.whole = whole;
        this.firstKnown = firstKnown;
    }

    String id() {
        return id;
    }

    LocalDate due() {
        return due;
    }

    /** What became known: so much open now; what is missing came in on the day it was settled, else on the day it became known. */
    void known(LocalDate day, double nowOpen, @Nullable LocalDate settled) {
        if (!told) {
            told = true;
            amount = settled == null ? nowOpen : whole;
            open = amount;
        }
        if (nowOpen < open) {
            arrivals.add(new Arrival(settled == null ? day : settled, open - nowOpen));
        } else {
            amount += nowOpen - open;
        }
        open = nowOpen;
    }

    /** The first day of which the ledger tells something of it: the day it became known, or one on which it was paid before that. */
    LocalDate firstTold() {
        LocalDate paid = arrivals.isEmpty() ? firstKnown : arrivals.get(0).on();
        return paid.isBefore(firstKnown) ? paid : firstKnown;
    }

    /** What a credit note takes off other items, as a positive amount; nothing for anything else. */
    double credit() {
        return open < 0 ? -open : 0;
    }

    /**
     * Adds it to those that money may come in for, less what credit notes take off it, and returns what is left of these.
     *
     * @param begun the day on which the firm's recorded history begins; an item counts from its document's date, but not earlier
     */
    double add(List<Receivable> receivables, LocalDate begun, double credit) {
        double off = Math.min(credit, Math.max(0, open));
        double counted = amount - off;
        if (counted > 0) {
            LocalDate since = PastRows.later(issued == null ? firstKnown : issued, begun);
            arrivals.replaceAll(
                    arrival -> arrival.on().isBefore(since) ? new Arrival(since, arrival.amount()) : arrival);
            receivables.add(new Receivable(id, since, due, counted, arrivals));
        }
        return credit - off;
    }
}
