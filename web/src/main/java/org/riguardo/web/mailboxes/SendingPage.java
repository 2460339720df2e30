package org.riguardo.web.mailboxes;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The form of how an account sends, as its template shows it.
 *
 * @param address the account's address
 * @param sends whether it sends already
 * @param keeps whether a password of its own is kept
 * @param problem why it cannot send; null when it can, or nobody has tried
 */
public record SendingPage(
        Frame frame,
        PolicyTabs tabs,
        String id,
        String address,
        boolean sends,
        boolean keeps,
        MailboxForm form,
        @Nullable String problem) {

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null
                ? problem
                : form.problems().values().stream().findFirst().orElse("");
    }

    /** Whether that choice is made. */
    public boolean chose(String field, String value) {
        return form.value(field).equals(value);
    }
}
