package org.riguardo.web.meaning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.Decisions;
import org.riguardo.timeline.TimelineEntry;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.timeline.meaning.MessageMeaning;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.Line;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.words.Speech;

/** Gathers what messages and contacts say, in chips. */
@RequestScoped
public class MeaningParts {

    private static final Set<String> DONE = Set.of("confirmed", "refused", "corrected", "added", "undone");

    @EJB
    private Meanings meanings;

    @EJB
    private Clients clients;

    @EJB
    private Decisions decisions;

    @Inject
    private Visit visit;

    /** What a message says, with the suggestion as it is now. */
    public MeaningPart of(String messageId, String path, @Nullable Notice notice) {
        MessageMeaning meaning = meanings.of(messageId);
        Speech speech = visit.speech();
        String client = meaning.clientId();
        Line line = client == null ? null : new Lines(speech).of(decisions.of(client));
        return new MeaningPart(
                messageId,
                path,
                Marked.of(meaning.text(), meaning.findings(), speech),
                chips(meaning.findings()),
                client,
                client == null ? null : clients.get(client).name(),
                line,
                notice);
    }

    /** What waits for a person about a client, or is to be looked at again. */
    public List<Chip> waiting(String clientId) {
        return chips(meanings.waiting(clientId));
    }

    /** Where something can be added that was not found in a contact; null where it said nothing in words. */
    public @Nullable String addPath(TimelineEntry entry) {
        if (entry.automatic()) {
            return null;
        }
        return entry.mailId() != null ? "/meaning/messages/" + entry.mailId() : "/meaning/contacts/" + entry.id();
    }

    /** These findings as they are shown. */
    public List<Chip> chips(List<FindingView> findings) {
        Speech speech = visit.speech();
        LocalDate today = visit.today();
        return findings.stream().map(finding -> Chip.of(finding, speech, today)).toList();
    }

    /** What was just done about a finding, with the way to take it back; null when nothing was. */
    public @Nullable Notice notice(@Nullable String done, @Nullable String finding, String back) {
        if (done == null || finding == null || !DONE.contains(done) || !finding.matches("[A-Za-z0-9-]{1,64}")) {
            return null;
        }
        String text = visit.speech().texts().say("finding.done." + done);
        return new Notice(text, done.equals("undone") ? null : "/meaning/findings/" + finding + "/undo?back=" + back);
    }
}
