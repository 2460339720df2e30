package org.riguardo.web.crm;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * Where files of a customer system come in and go out, as its template shows it.
 *
 * @param file the name of the file that waits for somebody to agree; null when none does
 * @param found what that file would bring; null when none waits
 * @param leftOut which of its lines cannot be read, in words; null when all can
 * @param taken what a file brought, in words; null when none was taken
 * @param refused why a file was not taken; null when none was refused
 */
public record CrmCsvPage(
        Frame frame,
        PolicyTabs tabs,
        String id,
        String name,
        @Nullable String file,
        @Nullable CrmFound found,
        @Nullable String leftOut,
        @Nullable String taken,
        @Nullable String refused) {

    /** What a screen reader says first. */
    public String spoken() {
        return refused != null ? refused : taken != null ? taken : "";
    }
}
