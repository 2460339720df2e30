package org.riguardo.web.firm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.interest.InterestRates;
import org.riguardo.interest.RateKind;
import org.riguardo.interest.WaivedClient;
import org.riguardo.interest.WaivedInterest;
import org.riguardo.problem.GivenDay;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.firm.InterestPage.RateForm;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Interest that the firm waives: all see it, partners and administrators keep the rates. */
@RequestScoped
@Path("/firm/interest")
public class InterestResource {
    @EJB
    private WaivedInterest waived;

    @EJB
    private InterestRates rates;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** What is waived in all, by client, and the rates. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done) {
        String notice = "saved".equals(done) || "undone".equals(done)
                ? visit.speech().texts().say("interest." + done)
                : null;
        return show(200, RateForm.EMPTY, notice, null);
    }

    /** How it is worked out for one client. */
    @GET
    @Path("clients/{client}")
    public Response client(@PathParam("client") String id) {
        WaivedClient client = waived.of(id);
        if (client == null) {
            throw new NotFoundException();
        }
        return templates.page("firm-list", new InterestPages(visit.frame(Section.FIRM), visit.speech()).client(client));
    }

    /** Sets the published rate of a period. */
    @POST
    @Path("rates")
    public Response set(
            @FormParam("kind") @Nullable String kind,
            @FormParam("from") @Nullable String from,
            @FormParam("percent") @Nullable String percent,
            @FormParam("source") @Nullable String source) {
        var form = new RateForm(
                "LEGAL".equals(kind) ? RateKind.LEGAL : RateKind.COMMERCIAL,
                given(from),
                given(percent),
                given(source));
        LocalDate day = GivenDay.of(form.from()).orElse(null);
        if (day == null) {
            return show(422, form, null, visit.speech().texts().say("interest.bad-day"));
        }
        try {
            rates.set(
                    form.kind(),
                    day,
                    new BigDecimal(form.percent().replace("%", "").strip().replace(',', '.')),
                    form.source());
            return templates.see("/firm/interest?done=saved");
        } catch (NumberFormatException unreadable) {
            return show(422, form, null, visit.speech().texts().say("interest.bad-percent"));
        } catch (InputProblem problem) {
            return show(422, form, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Takes back a rate that the firm set. */
    @POST
    @Path("rates/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        rates.undo(id);
        return templates.see("/firm/interest?done=undone");
    }

    private Response show(int status, RateForm form, @Nullable String notice, @Nullable String problem) {
        boolean editable = visit.may(Roles.PARTNER, Roles.ADMINISTRATOR);
        return templates.page(
                status,
                "interest",
                new InterestPages(visit.frame(Section.FIRM), visit.speech())
                        .page(waived.total(), rates.list(), rates.missing(), editable, form, notice, problem));
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
