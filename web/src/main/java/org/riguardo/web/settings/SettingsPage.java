package org.riguardo.web.settings;

import org.jspecify.annotations.Nullable;
import org.riguardo.timeline.mail.content.MailSetting;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The firm's settings as their template shows them.
 *
 * @param numbers as typed or kept, one a line
 * @param editable whether the person may change them
 * @param notice what was done; null when nothing was
 * @param problem what is wrong with what was typed; null when nothing is
 * @param files what becomes of attachments
 */
public record SettingsPage(
        Frame frame,
        PolicyTabs tabs,
        String numbers,
        boolean editable,
        @Nullable String notice,
        @Nullable String problem,
        MailSetting files) {
    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }
}
