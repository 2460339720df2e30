package org.riguardo.web.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * Writing to one client: what is being written, what could be, and how.
 *
 * @param drafts open ones, with when each changed last
 * @param notice what was done; null when nothing was
 */
public record WritingPage(
        Frame frame,
        String clientId,
        String clientName,
        List<Row> drafts,
        Manners.View manners,
        @Nullable String notice) {

    /** An open draft. */
    public record Row(Draft draft, String by, Moment changed) {}

    /** The path below the context root. */
    public String path() {
        return "/clients/" + clientId + "/drafts";
    }

    public MailKind[] kinds() {
        return MailKind.values();
    }

    public Form[] forms() {
        return Form.values();
    }
}
