package org.riguardo.web.client;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.web.Location;
import org.riguardo.clients.Merges;
import org.riguardo.db.Page;
import org.riguardo.desk.Desk;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxFilter;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.firm.Roles;
import org.riguardo.interest.WaivedInterest;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.Decisions;
import org.riguardo.timeline.Timeline;
import org.riguardo.timeline.TimelineEntry;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.web.agreements.AgreementRow;
import org.riguardo.web.meaning.MeaningParts;
import org.riguardo.web.outbox.OutboxRow;
import org.riguardo.web.owed.Owed;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.suggestion.Unanswered;
import org.riguardo.web.talks.TalkParts;
import org.riguardo.web.timeline.Entry;
import org.riguardo.web.whatif.Overruled;
import org.riguardo.web.words.Speech;

/** Gathers a client's page: the decision as of now, what is owed, the contacts. */
@RequestScoped
public class ClientPages {
    private static final int ENTRIES = 60;
    private static final int TALKS = 5;
    private static final int MAILS = 5;
    private static final Set<OutboxState> ON_ITS_WAY =
            Set.of(OutboxState.READY, OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.HELD);

    @EJB
    private Clients clients;

    @EJB
    private Decisions decisions;

    @EJB
    private Timeline timeline;

    @EJB
    private Desk desk;

    @EJB
    private Agreements agreements;

    @EJB
    private Merges merges;

    @EJB
    private Meanings meanings;

    @EJB
    private WaivedInterest interest;

    @EJB
    private Outbox outbox;

    @EJB
    private Manners manners;

    @Inject
    private MeaningParts meaning;

    @Inject
    private TalkParts talks;

    @Inject
    private LoggedNotices notices;

    @Inject
    private Visit visit;

    /**
     * The page of that client.
     *
     * @param before the cursor of an older part of the timeline; null for the newest
     */
    public ClientPage page(String id, @Nullable String before, ContactForm form, @Nullable Notice notice) {
        ClientView client = clients.get(id);
        ClientFile file = decisions.fileOf(id);
        Decision decision = decisions.of(id);
        Page<TimelineEntry> entries = timeline.of(id, before, ENTRIES);
        Speech speech = visit.speech();
        EvidenceFinder evidence = new EvidenceFinder(
                file, entries.items().stream().map(TimelineEntry::id).collect(Collectors.toSet()), speech);
        String me = visit.user();
        Map<String, List<FindingView>> said = meanings.ofContacts(
                entries.items().stream().map(TimelineEntry::id).toList());
        return new ClientPage(
                visit.frame(Section.CLIENTS, client.id(), Location.CLIENT_PANEL, Location.CLIENT_ACTION),
                client,
                new Suggestions(speech, evidence).of(decision),
                talks.view(id, TALKS, "/clients/" + id, "#client", notice != null),
                Overruled.of(desk.overruling(id), speech),
                Owed.of(client.items(), file, speech)
                        .with(client.rejected(), speech)
                        .waiving(interest.of(id), speech),
                entries.items().stream()
                        .map(entry -> said(Entry.of(entry, speech, me), entry, said, speech))
                        .toList(),
                entries.next(),
                form,
                notice,
                merges.into(id),
                visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                outbox.page(new OutboxFilter(ON_ITS_WAY, id, null), null, MAILS).items().stream()
                        .map(mail -> OutboxRow.of(mail, speech))
                        .toList(),
                notices.leaving(id),
                meaning.waiting(id),
                agreements.of(id).stream()
                        .filter(view ->
                                view.standing().stands() || view.standing().over())
                        .map(view -> AgreementRow.of(view, speech))
                        .toList(),
                Unanswered.of(decision),
                manners.of(client.id()));
    }

    private Entry said(Entry shown, TimelineEntry entry, Map<String, List<FindingView>> said, Speech speech) {
        List<FindingView> findings = said.getOrDefault(entry.id(), List.of());
        return shown.saying(entry, findings, meaning.chips(findings), meaning.addPath(entry), speech);
    }
}
