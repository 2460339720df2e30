package org.riguardo.web.mailboxes;

import org.jspecify.annotations.Nullable;
import org.riguardo.mailboxes.SignIn;
import org.riguardo.mailboxes.guess.Provider;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The form of one account as its template shows it.
 *
 * @param id the account; null for a new one
 * @param kept how the account signs in now, whose secrets are kept; null for a new one
 * @param form null while only the address is asked
 * @param provider whose server it is, as far as that is known
 * @param address what was typed as the address
 * @param problem what is wrong with the address, or why the mailbox could not be reached; null when nothing is
 */
public record MailboxPage(
        Frame frame,
        PolicyTabs tabs,
        @Nullable String id,
        @Nullable SignIn kept,
        @Nullable MailboxForm form,
        @Nullable Provider provider,
        String address,
        @Nullable String problem) {

    /** Whether a secret of that field is kept. */
    public boolean keeps(String field) {
        return switch (field) {
            case "password" -> kept == SignIn.PASSWORD;
            case "refreshToken" -> kept == SignIn.REFRESH_TOKEN;
            default -> kept != null && kept.byToken();
        };
    }

    /** Where the form goes to. */
    public String action() {
        return form == null ? "/mailboxes/new" : id == null ? "/mailboxes" : "/mailboxes/" + id + "/edit";
    }

    /** What a screen reader says first. */
    public String spoken() {
        if (problem != null) {
            return problem;
        }
        return form == null ? "" : form.problems().values().stream().findFirst().orElse("");
    }
}
