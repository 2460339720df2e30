package org.riguardo.web.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The list of customer systems as its template shows it.
 *
 * @param editable whether the person may change them
 * @param differences how many differences wait for a person
 */
public record CrmPage(
        Frame frame,
        PolicyTabs tabs,
        List<CrmCard> cards,
        boolean editable,
        int differences,
        @Nullable Notice notice) {}
