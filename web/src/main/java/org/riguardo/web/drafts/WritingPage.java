package org.riguardo.web.drafts;

import java.util.List;
import java.util.stream.Collectors;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.desk.drafts.Recipient;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * Writing to one client: what is being written, what could be, and how.
 *
 * @param drafts open ones, with when each changed last
 */
public record WritingPage(Frame frame, String clientId, String clientName, List<Row> drafts, Manners.View manners) {

    /** An open draft. */
    public record Row(Draft draft, String by, Moment changed) {}

    /** The path below the context root. */
    public String path() {
        return "/clients/" + clientId + "/drafts";
    }

    public MailKind[] kinds() {
        return MailKind.values();
    }

    /** The addresses that are not written to about money. */
    public String notMoney() {
        return manners.recipients().stream()
                .filter(Recipient::notMoney)
                .map(Recipient::address)
                .collect(Collectors.joining(", "));
    }
}
