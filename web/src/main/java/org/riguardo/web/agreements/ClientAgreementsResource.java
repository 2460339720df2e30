package org.riguardo.web.agreements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.desk.Desk;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.agreements.Spoken;
import org.riguardo.firm.Roles;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.agreements.Waiting.Place;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** One client's agreements: made, changed, taken back, confirmed. */
@RequestScoped
@Path("/clients/{id}/agreements")
public class ClientAgreementsResource {
    private static final String ID = "[A-Za-z0-9-]+";

    @EJB
    private Agreements agreements;

    @EJB
    private Clients clients;

    @EJB
    private Desk desk;

    @Inject
    private Waiting waiting;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** The agreements, the newest first. */
    @GET
    public Response page(
            @QueryParam("made") @Nullable String made,
            @QueryParam("withdrawn") @Nullable String withdrawn,
            @QueryParam("done") @Nullable String done,
            @QueryParam("decided") @Nullable String decided,
            @QueryParam("words") @Nullable String words) {
        Notice said = waiting.notice(decided, null);
        return show(200, words == null ? "" : words, said == null ? notice(made, withdrawn, done) : said, null);
    }

    /** What a few words would mean, as a fragment. */
    @GET
    @Path("preview")
    public Response preview(@QueryParam("terms") @Nullable String terms) {
        String words = terms == null ? "" : terms.strip();
        Spoken spoken = agreements.read(id, words);
        return templates.page("agreed", AgreedPart.of(visit.frame(Section.CLIENTS), words, spoken, visit.speech()));
    }

    /** Makes one; an earlier one about the same amounts is superseded. */
    @POST
    public Response make(@Context HttpServletRequest request) {
        AgreementFields fields = AgreementFields.of(request.getParameterMap());
        Speech speech = visit.speech();
        try {
            WrittenTerms written = WrittenTerms.of(fields, agreements.read(id, fields.words()), speech.texts());
            return written.terms() == null
                    ? show(422, fields.words(), null, written.problem())
                    : see("made=" + desk.agree(id, written.terms()).id());
        } catch (InputProblem problem) {
            return show(422, fields.words(), null, speech.texts().say(problem.sentence()));
        }
    }

    /** Takes one back. */
    @POST
    @Path("{agreement}/withdraw")
    public Response withdraw(@PathParam("agreement") String agreement) {
        agreements.withdraw(id, agreement);
        return see("withdrawn=" + agreement);
    }

    /** Brings back one that was taken back. */
    @POST
    @Path("{agreement}/restore")
    public Response restore(@PathParam("agreement") String agreement) {
        try {
            agreements.restore(id, agreement);
            return see("done=restored");
        } catch (InputProblem problem) {
            return show(422, "", null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Confirms one beyond the firm's bounds. */
    @POST
    @Path("{agreement}/confirm")
    public Response confirm(@PathParam("agreement") String agreement, @QueryParam("from") @Nullable String from) {
        return decide(agreement, true, Place.of(from));
    }

    /** Refuses one beyond the firm's bounds. */
    @POST
    @Path("{agreement}/refuse")
    public Response refuse(@PathParam("agreement") String agreement, @QueryParam("from") @Nullable String from) {
        return decide(agreement, false, Place.of(from));
    }

    /** Takes that back. */
    @POST
    @Path("{agreement}/reopen")
    public Response reopen(@PathParam("agreement") String agreement, @QueryParam("from") @Nullable String from) {
        try {
            agreements.reopen(id, agreement);
            return templates.see(Waiting.path(Place.of(from), id, "reopened"));
        } catch (InputProblem problem) {
            return show(422, "", null, visit.speech().texts().say(problem.sentence()));
        }
    }

    private Response decide(String agreement, boolean confirmed, @Nullable Place from) {
        try {
            agreements.decide(id, agreement, confirmed);
            String decided = (confirmed ? "confirmed." : "refused.") + id + "." + agreement;
            return templates.see(Waiting.path(from, id, decided));
        } catch (NotFoundProblem before) {
            if (!before.kind().equals("agreement")) {
                throw before;
            }
            return templates.see(Waiting.path(from, id, "before"));
        }
    }

    private @Nullable Notice notice(@Nullable String made, @Nullable String withdrawn, @Nullable String done) {
        var texts = visit.speech().texts();
        String path = "/clients/" + id + "/agreements/";
        if (made != null && made.matches(ID)) {
            return new Notice(texts.say("agreements.made"), path + made + "/withdraw");
        }
        if (withdrawn != null && withdrawn.matches(ID)) {
            return new Notice(texts.say("agreements.withdrawn"), path + withdrawn + "/restore");
        }
        return "restored".equals(done) ? new Notice(texts.say("agreements.restored"), null) : null;
    }

    private Response see(String query) {
        return templates.see("/clients/" + id + "/agreements?" + query);
    }

    private Response show(int status, String words, @Nullable Notice notice, @Nullable String problem) {
        Speech speech = visit.speech();
        var client = clients.get(id);
        Spoken about = agreements.read(client.id(), words);
        return templates.page(
                status,
                "client-agreements",
                new ClientAgreementsPage(
                        visit.frame(Section.CLIENTS),
                        client.id(),
                        client.name(),
                        agreements.of(client.id()).stream()
                                .map(view -> AgreementRow.of(view, speech))
                                .toList(),
                        words,
                        about.about().empty()
                                ? ""
                                : WrittenAmount.of(
                                        about.about().total(), about.about().currency()),
                        visit.may(Roles.PARTNER),
                        notice,
                        problem));
    }
}
