package org.riguardo.web.mailboxes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The mailboxes of the firm as their template shows them.
 *
 * @param removed those that can still be brought back
 * @param editable whether the person may change them
 * @param notice what was done; null when nothing was
 */
public record MailboxesPage(
        Frame frame,
        PolicyTabs tabs,
        List<MailboxCard> cards,
        List<MailboxCard> removed,
        boolean editable,
        @Nullable Notice notice) {

    /** A mark of what is shown, by which the browser learns that nothing has changed. */
    public String mark() {
        return Integer.toHexString(cards.hashCode() * 31 + removed.hashCode());
    }
}
