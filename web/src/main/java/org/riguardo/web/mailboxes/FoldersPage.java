package org.riguardo.web.mailboxes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The folders of one account as their template shows them.
 *
 * @param title the account's address
 * @param choices the folders that the server has; none when it could not be reached
 * @param addresses the firm's own, one a line
 * @param trouble why the mailbox cannot be reached and what to do; null when it can
 * @param problem what is wrong with the choice; null when nothing is
 * @param wrongAddress whether that is about the addresses
 * @param setup whether reading has not begun yet
 */
public record FoldersPage(
        Frame frame,
        PolicyTabs tabs,
        String id,
        String title,
        List<Choice> choices,
        String addresses,
        @Nullable String trouble,
        @Nullable String problem,
        boolean wrongAddress,
        boolean setup) {

    /**
     * A folder that can be chosen.
     *
     * @param words what it is; empty for one that nothing is known of
     */
    public record Choice(String name, String words, boolean chosen) {}

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : trouble != null ? trouble : "";
    }
}
