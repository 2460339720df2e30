package org.riguardo.web.hosts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.hosts.Found;
import org.riguardo.hosts.HostAddress;
import org.riguardo.hosts.Sight;
import org.riguardo.policy.RuleForOne;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Theme;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Suggestion;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Makes the pages that stand in those of hosts; each may stand within its own host's alone, and says so in the response's header. */
@RequestScoped
class EmbeddedPages {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors ";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Templates templates;

    @Inject
    private Clock clock;

    /** What happened before a page is shown again. */
    record Turn(
            int status,
            ContactForm form,
            boolean choosing,
            String words,
            List<Found.Candidate> found,
            @Nullable String notice,
            @Nullable String logged,
            boolean open) {

        /** A page that is just opened. */
        static Turn first() {
            return new Turn(200, ContactForm.empty(), false, "", List.of(), null, null, false);
        }

        /** What was asked for is not there. */
        static Turn gone() {
            return new Turn(404, ContactForm.empty(), false, "", List.of(), null, null, false);
        }

        /** With a sentence about what was done. */
        static Turn done(String notice, @Nullable String logged) {
            return new Turn(200, ContactForm.empty(), false, "", List.of(), notice, logged, false);
        }

        /** With the form as it was filled in. */
        static Turn refused(ContactForm form) {
            return new Turn(422, form, false, "", List.of(), null, null, true);
        }
    }

    Response show(HttpServletResponse response, Sight sight, String base, Turn turn) {
        Speech speech = speech(sight);
        Frame frame = new Frame(
                speech.texts(), Theme.AUTO, request.getContextPath(), "/", null, "", Section.NONE, 0, 0, null);
        Suggestion suggestion = sight instanceof Sight.Shown shown
                ? new Suggestions(speech, new EvidenceFinder(shown.file(), Set.of(), speech)).of(shown.decision())
                : null;
        boolean choosing = turn.choosing() || sight instanceof Sight.Choice;
        List<Found.Candidate> found =
                turn.words().isEmpty() && sight instanceof Sight.Choice choice ? choice.candidates() : turn.found();
        String ancestor = sight.frame();
        String origin = ancestor == null ? "'none'" : HostAddress.origin(ancestor);
        Response page = templates.page(
                turn.status(),
                "embedded",
                new EmbeddedPage(
                        frame,
                        sight,
                        base,
                        suggestion,
                        turn.form(),
                        choosing,
                        turn.words(),
                        found,
                        turn.notice(),
                        turn.logged(),
                        turn.open()));
        response.setHeader("Content-Security-Policy", CONTENT + origin);
        return page;
    }

    Speech speech(Sight sight) {
        if (sight instanceof Sight.Shown shown) {
            return Speech.of(
                            language(shown.guest().language()),
                            clock,
                            shown.policy().zone())
                    .naming(shown.policy().added().stream()
                            .collect(Collectors.toMap(ContactRule::name, RuleForOne::title, (one, other) -> one)));
        }
        if (sight instanceof Sight.Choice choice) {
            return Speech.of(language(choice.guest().language()), clock, ZoneId.of("Europe/Rome"));
        }
        String said = request.getParameter("lang");
        Language known =
                Language.of(said == null && sight instanceof Sight.Nothing nothing ? nothing.language() : said);
        return Speech.of(
                known == null ? Language.accepted(request.getHeader("Accept-Language")) : known,
                clock,
                ZoneId.of("Europe/Rome"));
    }

    Texts texts(Sight sight) {
        return speech(sight).texts();
    }

    private static Language language(@Nullable String code) {
        Language known = Language.of(code);
        return known == null ? Language.IT : known;
    }
}
