package org.riguardo.web.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.site.Frame;

/**
 * One version of the policy as its template shows it.
 *
 * @param row null for the policy as shipped
 * @param changes what differs from the version before it
 * @param inForce the number of the version in force
 * @param restorable whether the person may save it again as the newest
 * @param why the reason that was typed and could not be taken; empty otherwise
 * @param problem what is wrong with restoring it; null when nothing is
 */
public record VersionPage(
        Frame frame,
        PolicyTabs tabs,
        int number,
        @Nullable VersionRow row,
        List<PolicyChange> changes,
        int inForce,
        boolean restorable,
        String why,
        @Nullable String problem) {
    /** The title of the page. */
    public String title() {
        return number == 0 ? frame.say("policy.shipped") : frame.say("policy.version", number);
    }
}
