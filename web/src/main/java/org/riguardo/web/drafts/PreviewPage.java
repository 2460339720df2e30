package org.riguardo.web.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.web.mail.Sizes;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Gate;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;

/**
 * A mail as it would leave, with what keeps it back now.
 *
 * @param from when it might leave; null when it may now, or nobody knows
 * @param mine whether it goes from the person's own address
 * @param notice what was done; null when nothing was
 */
public record PreviewPage(
        Frame frame,
        DraftView view,
        OutgoingMail mail,
        List<Gate> gates,
        @Nullable Moment from,
        boolean mine,
        @Nullable String notice) {

    /** The path of the draft below the context root. */
    public String path() {
        return "/drafts/" + view.draft().id();
    }

    /** The person from whose address it goes. */
    public String sender() {
        return PersonName.of(view.draft().letter().sender());
    }

    /** Whether something has still to be written in it. */
    public boolean unfinished() {
        return view.draft().letter().hasGap()
                || mail.to().isEmpty()
                || mail.subject().isBlank()
                || mail.text().isBlank();
    }

    /** The most octets of an attachment. */
    public int most() {
        return org.riguardo.desk.drafts.DraftFiles.MOST;
    }

    /** Whether time alone keeps it back. */
    public boolean later() {
        return !gates.isEmpty() && gates.stream().allMatch(gate -> gate.event() == null && gate.until() != null);
    }

    /** A size as people say it. */
    public String size(long octets) {
        return Sizes.of(octets, frame.texts());
    }
}
