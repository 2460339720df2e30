package org.riguardo.web.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Form;
import org.riguardo.desk.drafts.AutomaticSteps;
import org.riguardo.desk.drafts.TextView;
import org.riguardo.desk.drafts.WritingSetting;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The firm's texts, its account and form of address, and what may go out by itself.
 *
 * @param language of the texts shown
 * @param iban as typed or kept
 * @param editable whether the person may change them
 * @param notice what was done; null when nothing was
 * @param problem what is wrong with the account; null when nothing is
 */
public record TonesPage(
        Frame frame,
        PolicyTabs tabs,
        List<String> languages,
        String language,
        List<TextView> texts,
        WritingSetting setting,
        String iban,
        List<AutomaticSteps.Allowed> steps,
        boolean editable,
        @Nullable String notice,
        @Nullable String problem) {

    public Form[] forms() {
        return Form.values();
    }

    /** Whether anything goes out by itself. */
    public boolean automatic() {
        return steps.stream().anyMatch(step -> step.by() != null);
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }
}
