package org.riguardo.web.worklist;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.riguardo.desk.Done;
import org.riguardo.plan.Worklist;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Visit;

/** Gathers what stands above each tab of the worklist. */
@RequestScoped
public class Lists {
    @EJB
    private Worklist worklist;

    @EJB
    private Done done;

    @Inject
    private Visit visit;

    FilterView above(Frame frame, Filter filter) {
        return new FilterView(
                frame,
                filter,
                worklist.counts(filter.clients()),
                done.today(filter.clients()),
                visit.user(),
                worklist.people());
    }
}
