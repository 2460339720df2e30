package org.riguardo.web.firm;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.limitation.ActKind;
import org.riguardo.limitation.ClockItem;
import org.riguardo.limitation.ClockList;
import org.riguardo.limitation.Limitation;
import org.riguardo.limitation.NewAct;
import org.riguardo.limitation.PreparedLetter;
import org.riguardo.problem.GivenDay;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** The limitation clock: all see it, partners and administrators prepare letters and record what they did. */
@RequestScoped
@Path("/firm/limitation")
public class LimitationResource {
    private static final String PDF = "lettera.pdf";

    @EJB
    private Limitation limitation;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The clients whose items near the end of their term. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done) {
        String notice = "recorded".equals(done) || "withdrawn".equals(done)
                ? visit.speech().texts().say("limitation." + done)
                : null;
        boolean decides = visit.may(Roles.PARTNER, Roles.ADMINISTRATOR);
        return templates.page(
                "limitation", page(visit.frame(Section.FIRM), limitation.list(), decides, notice, visit.speech()));
    }

    static LimitationPage page(Frame frame, ClockList list, boolean decides, @Nullable String notice, Speech speech) {
        return new LimitationPage(
                frame,
                list.near().stream()
                        .map(client -> ClockCard.of(client, list.today(), speech))
                        .toList(),
                list.interrupted().stream()
                        .map(client -> ClockCard.of(client, list.today(), speech))
                        .toList(),
                decides,
                list.undated() == 0 ? null : speech.texts().count("limitation.undated", list.undated()),
                notice);
    }

    /** The letter of one client, to be read, signed and sent by hand. */
    @GET
    @Path("{client}")
    public Response letter(@PathParam("client") String client) {
        PreparedLetter letter = limitation.letter(client, PersonName.of(visit.user()));
        return show(200, letter, letter.day().toString(), ActKind.LETTER, "", asked(letter), null);
    }

    /** The letter as a PDF to sign, as the partner left its words. */
    @POST
    @Path("{client}/letter.pdf")
    public Response paper(
            @PathParam("client") String client,
            @FormParam("subject") @Nullable String subject,
            @FormParam("text") @Nullable String text) {
        try {
            byte[] pdf = limitation.paper(client, subject == null ? "" : subject.strip(), text == null ? "" : text);
            return Response.ok(pdf)
                    .type("application/pdf")
                    .header("Content-Disposition", "attachment; filename=\"" + PDF + "\"")
                    .build();
        } catch (InputProblem problem) {
            PreparedLetter letter = limitation.letter(client, PersonName.of(visit.user()));
            String said = visit.speech().texts().say(problem.sentence());
            return show(422, letter, letter.day().toString(), ActKind.LETTER, "", asked(letter), said);
        }
    }

    /** Records what interrupted the term of some items. */
    @POST
    @Path("{client}/acts")
    public Response record(
            @PathParam("client") String client,
            @FormParam("kind") @Nullable String kind,
            @FormParam("on") @Nullable String on,
            @FormParam("item") List<String> items,
            @FormParam("note") @Nullable String note) {
        String typed = note == null ? "" : note.strip();
        ActKind known = Arrays.stream(ActKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(ActKind.LETTER);
        LocalDate day = GivenDay.of(on).orElse(null);
        if (day == null) {
            return again(client, on, known, typed, items, visit.speech().texts().say("limitation.bad-day"));
        }
        try {
            limitation.record(new NewAct(client, known, day, items, typed.isEmpty() ? null : typed));
            return templates.see("/firm/limitation?done=recorded");
        } catch (InputProblem problem) {
            return again(client, on, known, typed, items, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Takes back what was recorded. */
    @POST
    @Path("{client}/acts/{id}/undo")
    public Response undo(@PathParam("client") String client, @PathParam("id") String id) {
        limitation.withdraw(client, id);
        return templates.see("/firm/limitation?done=withdrawn");
    }

    private Response again(
            String client, @Nullable String on, ActKind kind, String note, List<String> items, String problem) {
        PreparedLetter letter = limitation.letter(client, PersonName.of(visit.user()));
        return show(422, letter, on == null ? "" : on, kind, note, items, problem);
    }

    private Response show(
            int status,
            PreparedLetter letter,
            String on,
            ActKind kind,
            String note,
            List<String> chosen,
            @Nullable String problem) {
        return templates.page(
                status,
                "limitation-letter",
                letter(visit.frame(Section.FIRM), letter, on, kind, note, chosen, problem, visit.speech()));
    }

    static LetterPage letter(
            Frame frame,
            PreparedLetter letter,
            String on,
            ActKind kind,
            String note,
            List<String> chosen,
            @Nullable String problem,
            Speech speech) {
        return new LetterPage(
                frame,
                ClockCard.of(letter.client(), letter.day(), speech),
                String.join(", ", letter.addressee().place()),
                letter.addressee().certified(),
                letter.language(),
                letter.subject(),
                letter.text(),
                letter.held().stream()
                        .map(because -> speech.texts().say(because.sentence()))
                        .toList(),
                on,
                kind,
                note,
                chosen,
                problem);
    }

    static List<String> asked(PreparedLetter letter) {
        return letter.items().stream().map(ClockItem::id).toList();
    }
}
