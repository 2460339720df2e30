package org.riguardo.web.worklist;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.web.site.Subsection;

/** The filters as they stand in the address. */
public class Asked {
    @QueryParam("person")
    private @Nullable String person;

    @QueryParam("text")
    private @Nullable String text;

    @QueryParam("group")
    private @Nullable String group;

    @QueryParam("channel")
    private @Nullable String channel;

    @QueryParam("amount")
    private @Nullable String amount;

    @QueryParam("from")
    private @Nullable String from;

    /** The filters of that tab. */
    public Filter on(Subsection tab) {
        return Filter.of(tab, person, text, group, channel, amount, from);
    }

    /** The filters whatever the tab. */
    public WorklistFilter clients() {
        return on(Subsection.TO_DO).clients();
    }
}
