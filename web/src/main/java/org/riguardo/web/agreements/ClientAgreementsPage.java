package org.riguardo.web.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * One client's agreements as their template shows them.
 *
 * @param words what was typed for a new one
 * @param open what a new one would be about; empty where nothing is open
 * @param problem what is wrong with what was typed; null when nothing is
 */
public record ClientAgreementsPage(
        Frame frame,
        String clientId,
        String clientName,
        List<AgreementRow> rows,
        String words,
        String open,
        boolean partner,
        @Nullable Notice notice,
        @Nullable String problem) {

    /** The path of the page below the context root. */
    public String path() {
        return "/clients/" + clientId + "/agreements";
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice == null ? "" : notice.text();
    }
}
