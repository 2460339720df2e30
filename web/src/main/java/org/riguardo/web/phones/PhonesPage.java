package org.riguardo.web.phones;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The phone settings as their template shows them.
 *
 * @param editable whether the person may change them
 * @param notice what was done; null when nothing was
 * @param field the field that cannot be taken; null when all can
 * @param problem what is wrong with it
 */
public record PhonesPage(
        Frame frame,
        PolicyTabs tabs,
        PhonesForm form,
        boolean editable,
        @Nullable String notice,
        @Nullable String field,
        @Nullable String problem) {
    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }

    /** What is wrong with that field; null when nothing is. */
    public @Nullable String problem(String name) {
        return name.equals(field) ? problem : null;
    }

    /** The ids of what explains a field. */
    public String about(String name) {
        return "text-" + name + (problem(name) == null ? "" : " problem-" + name);
    }
}
