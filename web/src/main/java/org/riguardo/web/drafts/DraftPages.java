package org.riguardo.web.drafts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftGate;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.ToneTexts;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.plan.Decisions;
import org.riguardo.web.client.Notice;
import org.riguardo.web.outbox.Since;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Gate;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/** Gathers what the pages of a draft show. */
@RequestScoped
public class DraftPages {
    @EJB
    private Decisions decisions;

    @EJB
    private ToneTexts texts;

    @EJB
    private Outbox outbox;

    @Inject
    private Visit visit;

    DraftPage page(
            DraftView view, DraftForm form, @Nullable Notice notice, boolean textKept, @Nullable String overtaken) {
        return new DraftPage(
                visit.frame(Section.CLIENTS),
                view,
                form,
                texts.languages(),
                gates(view),
                from(view.gate()),
                notice,
                textKept,
                overtaken,
                since(view),
                view.draft().letter().sender().equals(visit.user()));
    }

    private List<String> since(DraftView view) {
        return view.draft().life().state() == Draft.State.LEFT
                ? Since.of(
                        outbox.latestOf(view.draft().id()), view, visit.speech().texts())
                : List.of();
    }

    List<Gate> gates(DraftView view) {
        List<Because> closed = view.gate().closed();
        if (closed.isEmpty()) {
            return List.of();
        }
        Speech speech = visit.speech();
        EvidenceFinder evidence =
                new EvidenceFinder(decisions.fileOf(view.draft().clientId()), Set.of(), speech);
        return new Suggestions(speech, evidence).gates(closed);
    }

    @Nullable
    Moment from(DraftGate gate) {
        return gate.from() == null ? null : visit.speech().moments().at(gate.from());
    }
}
