package org.riguardo.web.settings;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.web.Location;
import org.riguardo.firm.FirmNumbers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.mail.content.AttachmentKeeping;
import org.riguardo.timeline.mail.content.MailSetting;
import org.riguardo.timeline.mail.content.MailSettings;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** The firm's own VAT numbers and tax codes: everybody sees them, partners and administrators change them. */
@RequestScoped
@Path("/settings")
public class SettingsResource {
    @EJB
    private FirmNumbers numbers;

    @EJB
    private MailSettings files;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The settings; after saving, with a notice of what that means for files read before. */
    @GET
    public Response page(@QueryParam("saved") @Nullable String saved) {
        String notice = saved == null
                ? null
                : visit.speech().texts().say(saved.equals("files") ? "settings.files.saved" : "settings.saved");
        return show(200, String.join("\n", numbers.list()), notice, null);
    }

    /** Sets the numbers, or shows them again with what is wrong. */
    @POST
    public Response save(@FormParam("numbers") @Nullable String typed) {
        String text = typed == null ? "" : typed;
        try {
            numbers.set(lines(text));
            return templates.see("/settings?saved=1");
        } catch (InputProblem problem) {
            return show(422, text, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Sets what becomes of attachments. */
    @POST
    @Path("attachments")
    public Response attachments(
            @FormParam("attachments") @Nullable String how, @FormParam("most") @Nullable String most) {
        try {
            files.set(new MailSetting(
                    AttachmentKeeping.valueOf(how), Integer.parseInt(most == null ? "" : most.strip())));
            return templates.see("/settings?saved=files");
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            return show(
                    422,
                    String.join("\n", numbers.list()),
                    visit.speech().texts().say("settings.files.most"),
                    null);
        } catch (InputProblem problem) {
            String said = visit.speech().texts().say(problem.sentence());
            return show(422, String.join("\n", numbers.list()), said, null);
        }
    }

    static List<String> lines(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("[,;]")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Response show(int status, String shown, @Nullable String notice, @Nullable String problem) {
        return templates.page(
                status,
                "settings",
                new SettingsPage(
                        visit.frame(Section.POLICY, null, Location.SETTINGS_PAGE),
                        PolicyTabs.on(PolicyTabs.Tab.FIRM, visit),
                        shown,
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        notice,
                        problem,
                        files.get()));
    }
}
