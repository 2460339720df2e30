package org.riguardo.web.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * What would come from a customer system, as its template shows it.
 *
 * @param sentences how much there is, in words
 * @param names some clients that were found, {@code others} some contacts that nothing joins to one
 * @param problem why it cannot be reached and what to do; null when it can
 * @param setup whether nobody has confirmed it yet
 * @param files whether it is reached by files
 * @param taken what a file brought, in words; null when none was given
 * @param refused why a file was not taken; null when none was refused
 */
public record CrmLookPage(
        Frame frame,
        PolicyTabs tabs,
        String id,
        String name,
        List<String> sentences,
        List<String> names,
        List<String> others,
        @Nullable String problem,
        boolean setup,
        boolean files,
        @Nullable String taken,
        @Nullable String refused) {}
