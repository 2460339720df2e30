package org.riguardo.web.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The form of one customer system as its template shows it.
 *
 * @param id null for a new one
 * @param keepsSecret whether a secret is kept
 */
public record CrmAccountPage(
        Frame frame, PolicyTabs tabs, @Nullable String id, boolean keepsSecret, List<String> connectors, CrmForm form) {

    /** Where the form is sent. */
    public String action() {
        return id == null ? "/settings/crm" : "/settings/crm/" + id + "/edit";
    }

    /** The key of a connector's words. */
    public String key(String connector) {
        return "crm.connector." + CrmCard.known(connector);
    }

    /** What a screen reader says first. */
    public String spoken() {
        return form.problems().isEmpty()
                ? ""
                : form.problems().values().iterator().next();
    }
}
