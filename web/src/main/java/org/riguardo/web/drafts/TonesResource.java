package org.riguardo.web.drafts;

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
import org.riguardo.api.tone.Form;
import org.riguardo.desk.drafts.AutomaticSteps;
import org.riguardo.desk.drafts.TextView;
import org.riguardo.desk.drafts.ToneTexts;
import org.riguardo.desk.drafts.WritingSetting;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** The firm's texts and what may go out by itself: everybody sees them, partners and administrators change them. */
@RequestScoped
@Path("/settings/tones")
public class TonesResource {
    @EJB
    private ToneTexts texts;

    @EJB
    private AutomaticSteps steps;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** All texts of a language. */
    @GET
    public Response page(@QueryParam("language") @Nullable String language, @QueryParam("done") @Nullable String done) {
        String notice = done == null || !done.matches("[a-z-]{1,20}")
                ? null
                : visit.speech().texts().named("tones.done", done);
        return show(200, language, null, notice, null);
    }

    /** Sets the form of address and the account. */
    @POST
    public Response save(@FormParam("form") @Nullable String form, @FormParam("iban") @Nullable String iban) {
        try {
            texts.set("TU".equals(form) ? Form.TU : Form.LEI, iban);
            return templates.see("/settings/tones?done=saved");
        } catch (InputProblem problem) {
            return show(422, null, iban, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Lets a step go out by itself, or no longer. */
    @POST
    @Path("automatic")
    public Response automatic(
            @FormParam("group") @Nullable String group,
            @FormParam("step") @Nullable String step,
            @FormParam("allowed") @Nullable String allowed) {
        steps.set(group == null ? "" : group, step == null ? "" : step, "yes".equals(allowed));
        return templates.see("/settings/tones?done=" + ("yes".equals(allowed) ? "allowed" : "forbidden"));
    }

    /** Lets nothing go out by itself any more. */
    @POST
    @Path("automatic/stop")
    public Response stop() {
        steps.stopAll();
        return templates.see("/settings/tones?done=forbidden");
    }

    /** One text. */
    @GET
    @Path("{pack}/{key}")
    public Response text(@PathParam("pack") String pack, @PathParam("key") String key) {
        TextView text = texts.get(pack, words(key));
        return one(200, text, text.subject(), text.body(), null);
    }

    /** Shows a text with a made-up client, keeps it, or goes back to the pack's. */
    @POST
    @Path("{pack}/{key}")
    public Response word(
            @PathParam("pack") String pack,
            @PathParam("key") String key,
            @FormParam("subject") @Nullable String subject,
            @FormParam("text") @Nullable String body,
            @FormParam("do") @Nullable String what) {
        TextView text = texts.get(pack, words(key));
        if ("reset".equals(what)) {
            texts.reset(pack, words(key));
            return templates.see("/settings/tones?language=" + text.language() + "&done=reset");
        }
        String typedSubject = subject == null ? "" : subject;
        String typed = body == null ? "" : body;
        try {
            if ("save".equals(what)) {
                texts.save(pack, words(key), typedSubject, typed);
                return templates.see("/settings/tones?language=" + text.language() + "&done=saved");
            }
            return one(200, text, typedSubject, typed, null);
        } catch (InputProblem problem) {
            return one(422, text, typedSubject, typed, visit.speech().texts().say(problem.sentence()));
        }
    }

    private Response one(int status, TextView text, String subject, String body, @Nullable String problem) {
        ToneTexts.Preview preview = null;
        String wrong = problem;
        try {
            preview = texts.preview(text.pack(), text.key().words(), subject, body);
        } catch (InputProblem unfit) {
            wrong = visit.speech().texts().say(unfit.sentence());
        }
        return templates.page(
                wrong == null ? status : 422,
                "tone",
                new TonePage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.TEXTS, visit),
                        text,
                        subject,
                        body,
                        preview,
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        wrong));
    }

    private Response show(
            int status,
            @Nullable String language,
            @Nullable String iban,
            @Nullable String notice,
            @Nullable String problem) {
        List<String> languages = texts.languages();
        String shown = language != null && languages.contains(language)
                ? language
                : languages.contains("it") ? "it" : languages.get(0);
        WritingSetting setting = texts.setting();
        return templates.page(
                status,
                "tones",
                new TonesPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.TEXTS, visit),
                        languages,
                        shown,
                        texts.all(shown),
                        setting,
                        iban != null ? iban : setting.iban() == null ? "" : setting.iban(),
                        steps.list(),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        notice,
                        problem));
    }

    private static String words(String key) {
        return key.replace('.', ' ');
    }
}
