package org.riguardo.web.agreements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.agreements.FirmAgreements;
import org.riguardo.desk.agreements.FirmAgreements.Shown;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The firm's agreements: what runs, what is due, what broke, what was kept, what a partner has to confirm. */
@RequestScoped
@Path("/agreements")
public class AgreementsResource {
    @EJB
    private Agreements agreements;

    @Inject
    private Waiting waiting;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** One of the lists. */
    @GET
    public Response page(
            @QueryParam("show") @Nullable String show,
            @QueryParam("saved") @Nullable String saved,
            @QueryParam("decided") @Nullable String decided) {
        Notice notice = saved == null
                ? waiting.notice(decided, Waiting.Place.LIST)
                : new Notice(visit.speech().texts().say("agreements.limits.saved"), null);
        return show(200, shown(show), notice, null);
    }

    /** Sets the bounds of what may be offered. */
    @POST
    @Path("limits")
    public Response limits(
            @FormParam("longestDays") @Nullable String days,
            @FormParam("mostInstalments") @Nullable String instalments,
            @FormParam("leastInstalment") @Nullable String least) {
        try {
            BigDecimal amount = WrittenTerms.amount(least == null ? "" : least);
            agreements.setLimits(new OfferLimits(
                    whole(days), whole(instalments), amount == null ? BigDecimal.ONE.negate() : amount));
            return templates.see("/agreements?saved=limits");
        } catch (InputProblem problem) {
            return show(422, Shown.RUNNING, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    private static int whole(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private Response show(int status, Shown shown, @Nullable Notice notice, @Nullable String problem) {
        FirmAgreements firm = agreements.ofFirm();
        Speech speech = visit.speech();
        return templates.page(
                status,
                "agreements",
                new AgreementsPage(
                        visit.frame(Section.FIRM),
                        shown,
                        firm.counts(),
                        firm.shown(shown).stream()
                                .map(view -> AgreementRow.of(view, speech))
                                .toList(),
                        agreements.limits(),
                        visit.may(Roles.PARTNER),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        notice,
                        problem));
    }

    private static Shown shown(@Nullable String show) {
        for (Shown known : Shown.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(show)) {
                return known;
            }
        }
        return Shown.RUNNING;
    }
}
