package org.riguardo.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.clients.MergeView;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.ledger.ClientView;
import org.riguardo.web.agreements.AgreementRow;
import org.riguardo.web.meaning.Chip;
import org.riguardo.web.outbox.OutboxRow;
import org.riguardo.web.owed.Owed;
import org.riguardo.web.panel.PanelPage;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Suggestion;
import org.riguardo.web.talks.TalksView;
import org.riguardo.web.timeline.Entry;
import org.riguardo.web.whatif.Overruled;
import org.riguardo.web.words.PersonName;

/**
 * A client's page as its template shows it.
 *
 * @param talks the talks with the client of which nobody has said what they were about
 * @param overruled who does not follow the suggestion, and why; null when nobody said so
 * @param next the cursor of the older part of the timeline; null when all is shown
 * @param notice what was just done; null when nothing was
 * @param merges the clients that are part of this one now, with the merges that made them so
 * @param mayMerge whether the person may take these back
 * @param mails to the client that wait, are leaving, were held, or of which nobody knows whether they left
 * @param leaving what whoever logs a contact is told of the mails that it would cross
 * @param waiting what was found in the client's words and waits for a person
 * @param agreements those that count, the newest first
 * @param unanswered the contacts that wait for an answer before all else
 * @param manners how the client is written to
 */
public record ClientPage(
        Frame frame,
        ClientView client,
        Suggestion suggestion,
        TalksView talks,
        @Nullable Overruled overruled,
        Owed owed,
        List<Entry> timeline,
        @Nullable String next,
        ContactForm form,
        @Nullable Notice notice,
        List<MergeView> merges,
        boolean mayMerge,
        List<OutboxRow> mails,
        List<String> leaving,
        List<Chip> waiting,
        List<AgreementRow> agreements,
        List<String> unanswered,
        Manners.View manners) {
    /** The path of the client's page below the context root. */
    public String path() {
        return "/clients/" + client.id();
    }

    /** The form that logs a contact. */
    public LogPart log() {
        return new LogPart(frame, client.id(), form, leaving, true);
    }

    /** A number as a telephone dials it. */
    public String dialled(String phone) {
        return PanelPage.dialled(phone);
    }

    /** The person who looks after the client. */
    public String owner() {
        return PersonName.of(client.owner());
    }

    /** A person by the username. */
    public String person(String username) {
        return PersonName.of(username);
    }

    /** What a screen reader says after something was done; empty when nothing was. */
    public String spoken() {
        if (!form.problems().isEmpty()) {
            return frame.say("log.refused");
        }
        return notice == null ? "" : notice.text();
    }
}
