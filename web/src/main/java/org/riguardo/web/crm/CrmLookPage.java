package org.riguardo.web.crm;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * What would come from a customer system, as its template shows it.
 *
 * @param found null when it cannot be reached
 * @param problem why it cannot be reached and what to do; null when it can
 * @param setup whether nobody has confirmed it yet
 */
public record CrmLookPage(
        Frame frame,
        PolicyTabs tabs,
        String id,
        String name,
        @Nullable CrmFound found,
        @Nullable String problem,
        boolean setup) {}
