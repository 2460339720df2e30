package org.riguardo.web.panel;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.riguardo.api.decision.Decision;
import org.riguardo.desk.worries.Worries;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.Decisions;
import org.riguardo.plan.Turn;
import org.riguardo.plan.Worklist;
import org.riguardo.timeline.Timeline;
import org.riguardo.web.owed.Owed;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.suggestion.Unanswered;
import org.riguardo.web.timeline.Entry;
import org.riguardo.web.words.Speech;

/** Gathers the panel of one client: the decision as of now, what is owed, the newest contacts. */
@RequestScoped
public class PanelPages {
    private static final int ENTRIES = 6;

    @EJB
    private Clients clients;

    @EJB
    private Decisions decisions;

    @EJB
    private Worklist worklist;

    @EJB
    private Timeline timeline;

    @EJB
    private Worries worries;

    @Inject
    private Visit visit;

    PanelPage page(String id, TurnForm form, String back) {
        ClientView client = clients.get(id);
        Decision decision = decisions.of(id);
        Turn turn = worklist.turn(id);
        Speech speech = visit.speech();
        String me = visit.user();
        List<String> people = worklist.people().stream()
                .filter(person -> !person.equals(turn.person()))
                .toList();
        return new PanelPage(
                visit.frame(Section.WORKLIST),
                client,
                new Lines(speech).of(decision, turn.person() == null ? decision.who() : turn.person(), turn.day()),
                TurnView.of(turn, speech),
                decision.alerts().stream()
                        .map(alert -> speech.texts().say(alert.sentence()))
                        .toList(),
                worries.of(id).stream()
                        .filter(worry -> worry.overOn() == null)
                        .map(worry -> speech.texts().word(worry.worry()))
                        .toList(),
                Owed.of(client.items(), decisions.fileOf(id), speech).with(client.rejected(), speech),
                timeline.of(id, null, ENTRIES).items().stream()
                        .map(entry -> Entry.of(entry, speech, me))
                        .toList(),
                OfferedDay.seenFrom(visit.today(), speech),
                people,
                Unanswered.of(decision),
                form,
                back);
    }
}
