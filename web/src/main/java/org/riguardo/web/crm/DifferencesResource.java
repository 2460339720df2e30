package org.riguardo.web.crm;

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
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.ConflictView;
import org.riguardo.crm.CrmConflicts;
import org.riguardo.crm.Owner;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** Where Riguardo and a customer system differ, for all staff: both sides are shown, and a person chooses. */
@RequestScoped
@Path("/crm/differences")
public class DifferencesResource {

    private static final int MOST = 100;

    @EJB
    private CrmConflicts conflicts;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** Those that are open. */
    @GET
    public Response list(@QueryParam("done") @Nullable String done) {
        Texts texts = visit.speech().texts();
        return templates.page(
                "crm-differences",
                new DifferencesPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.CRM, visit),
                        conflicts.open(MOST).stream().map(this::difference).toList(),
                        done == null ? null : new Notice(texts.say("crm.differences.done"), null)));
    }

    /** Says which side is right. */
    @POST
    @Path("{id}")
    public Response choose(@PathParam("id") String id, @FormParam("side") @Nullable String side) {
        conflicts.choose(id, "CRM".equals(side) ? Owner.CRM : Owner.RIGUARDO);
        return templates.see("/crm/differences?done=1");
    }

    private DifferencesPage.Difference difference(ConflictView one) {
        Texts texts = visit.speech().texts();
        return new DifferencesPage.Difference(
                one.id(),
                one.clientId(),
                one.clientName(),
                texts.say("crm.field." + one.field()),
                texts.say("crm.owned." + one.owner(), one.system()),
                one.system(),
                one.ours(),
                one.theirs(),
                one.theirsBy(),
                visit.speech().moments().at(one.theirsAt() == null ? one.foundAt() : one.theirsAt()));
    }
}
