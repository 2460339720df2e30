package org.riguardo.web.crm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.crm.AccountState;
import org.riguardo.crm.AccountView;
import org.riguardo.crm.CrmAccounts;
import org.riguardo.crm.CrmFiles;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** Files of a customer system, for administrators: chosen, looked at, and only then taken. */
@RequestScoped
@Path("/settings/crm/{id}/csv")
public class CrmCsvResource {

    @EJB
    private CrmAccounts accounts;

    @EJB
    private CrmFiles files;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Context
    private HttpServletRequest request;

    /** The form for a file, or what the one that was chosen would bring. */
    @GET
    public Response look(@PathParam("id") String id) {
        AccountView view = accounts.get(id);
        WaitingFile waiting = new WaitingFile(request.getSession(), id);
        Sentence refused = waiting.refused();
        String text = waiting.text();
        CrmFiles.Looked looked = text == null ? null : files.look(id, text);
        return page(200, view, waiting, looked, null, refused == null ? null : texts().say(refused));
    }

    /** Takes the file that was looked at; the first one confirms the connection. */
    @POST
    public Response take(@PathParam("id") String id) {
        AccountView view = accounts.get(id);
        WaitingFile waiting = new WaitingFile(request.getSession(), id);
        String text = waiting.text();
        if (text == null) {
            return templates.see("/settings/crm/" + id + "/csv");
        }
        try {
            if (view.state() == AccountState.SETUP) {
                accounts.confirm(id);
            }
            CrmFiles.Taken taken = files.take(id, text);
            waiting.drop();
            String said = texts().say("crm.csv.taken", taken.contacts(), taken.activities());
            String left = left(taken.leftOut());
            return page(200, view, waiting, null, left == null ? said : said + " " + left, null);
        } catch (InputProblem problem) {
            return page(422, view, waiting, files.look(id, text), null, texts().say(problem.sentence()));
        }
    }

    /** Lets go of the file that was looked at. */
    @POST
    @Path("drop")
    public Response drop(@PathParam("id") String id) {
        new WaitingFile(request.getSession(), id).drop();
        return templates.see("/settings/crm/" + id + "/csv");
    }

    private Response page(
            int status,
            AccountView view,
            WaitingFile waiting,
            CrmFiles.@Nullable Looked looked,
            @Nullable String taken,
            @Nullable String refused) {
        return templates.page(
                status,
                "crm-csv",
                new CrmCsvPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.CRM, visit),
                        view.id(),
                        view.name(),
                        looked == null ? null : waiting.name(),
                        looked == null ? null : CrmFound.of(looked.preview(), texts()),
                        looked == null ? null : left(looked.leftOut()),
                        taken,
                        refused));
    }

    private @Nullable String left(List<Long> lines) {
        return lines.isEmpty()
                ? null
                : texts().say(
                                "crm.csv.left",
                                lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Texts texts() {
        return visit.speech().texts();
    }
}
