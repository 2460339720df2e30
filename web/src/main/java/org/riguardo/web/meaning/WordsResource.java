package org.riguardo.web.meaning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.firm.Roles;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Understanding;
import org.riguardo.meaning.Voice;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.meaning.OwnWords;
import org.riguardo.timeline.meaning.OwnWordsVersion;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** The firm's own words and rules: everybody sees and tries them, partners and administrators change them. */
@RequestScoped
@Path("/settings/words")
public class WordsResource {

    @EJB
    private OwnWords own;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** What holds now; after saving, with a notice of how many messages say something else. */
    @GET
    public Response page(@QueryParam("saved") @Nullable Integer saved) {
        OwnWordsVersion current = own.current();
        Typed typed = new Typed(
                current == null ? "" : current.words(), current == null ? "" : current.rules(), "", Voice.IN.name());
        String notice =
                saved == null || saved < 0 ? null : visit.speech().texts().count("words.saved", saved);
        return show(200, typed, null, notice, null);
    }

    /** Tries a sentence or keeps what was typed; what cannot be used comes back with line and remedy. */
    @POST
    public Response send(
            @FormParam("do") @Nullable String what,
            @FormParam("words") @Nullable String words,
            @FormParam("rules") @Nullable String rules,
            @FormParam("sentence") @Nullable String sentence,
            @FormParam("voice") @Nullable String voice) {
        Typed typed = new Typed(
                plain(words),
                plain(rules),
                plain(sentence).strip(),
                voice(voice).name());
        try {
            if ("save".equals(what)) {
                return templates.see("/settings/words?saved=" + own.save(typed.words(), typed.rules()));
            }
            Understanding tried = own.attempt(typed.words(), typed.rules(), typed.sentence(), voice(voice), null);
            return show(200, typed, tried, null, null);
        } catch (InputProblem problem) {
            return show(422, typed, null, null, problem);
        }
    }

    /** Makes a version hold again; 0 is what is built in alone. */
    @POST
    @Path("versions/{version}/restore")
    public Response restore(@PathParam("version") int version) {
        return templates.see("/settings/words?saved=" + own.restore(version));
    }

    private Response show(
            int status,
            Typed typed,
            @Nullable Understanding tried,
            @Nullable String notice,
            @Nullable InputProblem problem) {
        Speech speech = visit.speech();
        List<OwnWordsVersion> versions = own.versions();
        return templates.page(
                status,
                "words",
                new WordsPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.WORDS, visit),
                        typed.words(),
                        typed.rules(),
                        typed.sentence(),
                        typed.voice(),
                        tried == null
                                ? null
                                : tried.findings().stream()
                                        .map(finding -> tried(finding, speech))
                                        .toList(),
                        tried == null ? List.of() : Marked.found(typed.sentence(), tried.findings(), speech),
                        versions.stream()
                                .map(one -> new WordsPage.Version(
                                        one.version(),
                                        PersonName.of(one.savedBy()),
                                        speech.moments().at(one.savedAt()),
                                        one.version() == versions.get(0).version()))
                                .toList(),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        notice,
                        problem == null ? null : problem.field(),
                        problem == null ? null : speech.texts().say(problem.sentence())));
    }

    private static WordsPage.Tried tried(Finding finding, Speech speech) {
        return new WordsPage.Tried(
                Chip.what(finding.kind(), speech),
                finding.words(),
                finding.day() == null ? null : speech.moments().day(finding.day()),
                finding.amount() == null ? null : WrittenAmount.of(finding.amount(), "EUR"),
                finding.rule(),
                finding.certain());
    }

    private static Voice voice(@Nullable String name) {
        return "OUT".equals(name) ? Voice.OUT : "NOTE".equals(name) ? Voice.NOTE : Voice.IN;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    private record Typed(String words, String rules, String sentence, String voice) {}
}
