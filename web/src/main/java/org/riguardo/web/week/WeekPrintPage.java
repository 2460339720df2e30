package org.riguardo.web.week;

import java.util.List;
import org.riguardo.web.site.Frame;

/**
 * The weeks of some people as they are printed, each on a page of its own.
 *
 * @param back the address of the week itself
 * @param everybody the address of the same for all people; it is this page where they are shown
 */
public record WeekPrintPage(Frame frame, List<OfPerson> people, String back, String everybody) {
    /** The days of one person. */
    public record OfPerson(String name, List<DayView> days, int waiting) {}
}
