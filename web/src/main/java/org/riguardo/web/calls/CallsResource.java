package org.riguardo.web.calls;

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
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.timeline.calls.PhoneCalls;
import org.riguardo.timeline.calls.Taught;
import org.riguardo.timeline.calls.WaitingCall;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.talks.TalkParts;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** The calls that ask something: whose they are, and what they were about. One word teaches a number, and can be taken back. */
@RequestScoped
@Path("/calls")
public class CallsResource {
    private static final int ROWS = 20;
    private static final int TALKS = 50;
    private static final int STRANGERS = 50;
    private static final int FOUND = 20;

    @EJB
    private PhoneCalls calls;

    @EJB
    private Clients clients;

    @Inject
    private TalkParts talks;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** All of them; after something was said, with a notice that offers to take it back. */
    @GET
    public Response page(
            @QueryParam("from") @Nullable String from,
            @QueryParam("answered") @Nullable String answered,
            @QueryParam("taught") @Nullable String taught,
            @QueryParam("client") @Nullable String client,
            @QueryParam("calls") int count,
            @QueryParam("dismissed") @Nullable String dismissed,
            @QueryParam("undone") @Nullable String undone) {
        Page<WaitingCall> page = calls.waiting(from, ROWS);
        Speech speech = visit.speech();
        Notice notice = notice(taught, client, count, dismissed, undone);
        return templates.page(
                "calls",
                new CallsPage(
                        visit.frame(Section.CALLS),
                        talks.view(null, TALKS, "/calls", "#calls", answered != null || "talk".equals(undone)),
                        page.items().stream()
                                .map(one -> CallRow.of(one, speech))
                                .toList(),
                        page.next(),
                        calls.strangers(STRANGERS).stream()
                                .map(one -> new CallsPage.StrangerRow(
                                        one.callId(),
                                        one.number(),
                                        PersonName.of(one.by()),
                                        speech.moments().at(one.at())))
                                .toList(),
                        notice != null ? notice : talks.notice(answered, undone, "/calls")));
    }

    /** One call, and a search for the client that it belongs to. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @QueryParam("text") @Nullable String text) {
        String words = text == null ? "" : text.strip();
        List<ClientSummary> found =
                words.isEmpty() ? List.of() : clients.find(words, null, FOUND).items();
        return templates.page(
                "call",
                new CallPage(
                        visit.frame(Section.CALLS), CallRow.of(calls.waitingCall(id), visit.speech()), words, found));
    }

    /** Says whose a call is. */
    @POST
    @Path("{id}/teach")
    public Response teach(@PathParam("id") String id, @FormParam("client") String client) {
        Taught taught = calls.teach(id, client);
        return templates.see(
                "/calls?taught=" + taught.id() + "&client=" + taught.clientId() + "&calls=" + taught.calls());
    }

    /** Takes that back. */
    @POST
    @Path("teachings/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        calls.undo(id);
        return templates.see("/calls?undone=call");
    }

    /** Says that a call is no client's. */
    @POST
    @Path("{id}/dismiss")
    public Response dismiss(@PathParam("id") String id) {
        calls.dismiss(id, true);
        return templates.see("/calls?dismissed=" + id);
    }

    /** Takes that back. */
    @POST
    @Path("{id}/ask")
    public Response ask(@PathParam("id") String id) {
        calls.dismiss(id, false);
        return templates.see("/calls?undone=call");
    }

    private @Nullable Notice notice(
            @Nullable String taught,
            @Nullable String client,
            int count,
            @Nullable String dismissed,
            @Nullable String undone) {
        Texts texts = visit.speech().texts();
        if (taught != null && client != null && taught.matches("[A-Za-z0-9-]+")) {
            String name = clients.get(client).name();
            return new Notice(
                    texts.say("calls.taught", name, texts.count("calls.calls", count)),
                    "/calls/teachings/" + taught + "/undo");
        }
        if (dismissed != null && dismissed.matches("[A-Za-z0-9-]+")) {
            return new Notice(texts.say("calls.dismissed"), "/calls/" + dismissed + "/ask");
        }
        return "call".equals(undone) ? new Notice(texts.say("calls.undone"), null) : null;
    }
}
