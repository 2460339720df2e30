package org.riguardo.web.bank;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.bank.EntryView;
import org.riguardo.bank.Payments;
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** What came in on the firm's accounts: staff say whose payment it is where that is in doubt, and can take it back. */
@RequestScoped
@Path("/payments")
public class PaymentsResource {
    private static final int ROWS = 25;
    private static final int FOUND = 12;
    private static final String ID = "[A-Za-z0-9-]{1,60}";

    @EJB
    private Payments payments;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** Movements; after something was said about one, with a notice that offers to take it back. */
    @GET
    public Response list(
            @QueryParam("view") @DefaultValue("waiting") String word,
            @QueryParam("from") @Nullable String from,
            @QueryParam("done") @Nullable String done,
            @QueryParam("undone") @Nullable String undone) {
        Speech speech = visit.speech();
        View view = View.of(word);
        Page<EntryLine> page =
                switch (view) {
                    case WAITING -> lines(payments.waiting(from, ROWS), entry -> EntryLine.of(entry, speech));
                    case DECIDED -> lines(payments.decided(from, ROWS), entry -> EntryLine.of(entry, speech));
                    case UNRELATED -> lines(payments.unrelated(from, ROWS), entry -> EntryLine.of(entry, speech));
                };
        return templates.page(
                "payments",
                new PaymentsPage(
                        visit.frame(Section.PAYMENTS),
                        view,
                        page.items(),
                        page.next(),
                        done != null
                                ? notice(done, speech)
                                : undone == null
                                        ? null
                                        : new Notice(speech.texts().say("payments.undone"), null)));
    }

    /** One movement with what it may pay, a search for the client, and the items of the one that was chosen. */
    @GET
    @Path("{id}")
    public Response one(
            @PathParam("id") String id,
            @QueryParam("text") @Nullable String text,
            @QueryParam("client") @Nullable String client,
            @QueryParam("missing") @Nullable String missing) {
        String words = text == null ? "" : text.strip();
        List<ClientSummary> found =
                words.isEmpty() ? List.of() : clients.find(words, null, FOUND).items();
        return templates.page(
                "payment",
                new PaymentPage(
                        visit.frame(Section.PAYMENTS),
                        EntryLine.of(payments.get(id), visit.speech()),
                        words,
                        found,
                        client == null ? null : chosen(client),
                        missing != null));
    }

    /** Says whose payment it is and of which items; of none only when that is said. */
    @POST
    @Path("{id}/match")
    public Response match(
            @PathParam("id") String id,
            @FormParam("client") String client,
            @FormParam("item") @Nullable List<String> items,
            @FormParam("account") @Nullable String account) {
        List<String> chosen = items == null || account != null ? List.of() : items;
        if (chosen.isEmpty() && account == null) {
            String encoded = URLEncoder.encode(client, StandardCharsets.UTF_8);
            return templates.see("/payments/" + id + "?missing=yes&client=" + encoded);
        }
        payments.match(id, client, chosen);
        return templates.see("/payments?done=" + id);
    }

    /** Says which earlier movement it takes back. */
    @POST
    @Path("{id}/reverse")
    public Response reverse(@PathParam("id") String id, @FormParam("entry") String earlier) {
        payments.reverse(id, earlier);
        return templates.see("/payments?done=" + id);
    }

    /** Says that it is no client's payment. */
    @POST
    @Path("{id}/dismiss")
    public Response dismiss(@PathParam("id") String id) {
        payments.dismiss(id);
        return templates.see("/payments?done=" + id);
    }

    /** Takes back what was matched or said. */
    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        payments.undo(id);
        return templates.see("/payments?undone=yes");
    }

    private PaymentPage.Chosen chosen(String id) {
        ClientView client = clients.get(id);
        Speech speech = visit.speech();
        return new PaymentPage.Chosen(
                client.id(),
                client.name(),
                client.items().stream()
                        .map(item -> new PaymentPage.Item(
                                item.id(),
                                item.number() == null ? speech.texts().say("payments.no-number") : item.number(),
                                WrittenAmount.of(item.open(), item.currency()),
                                speech.moments().date(item.due()).words()))
                        .toList());
    }

    private @Nullable Notice notice(String id, Speech speech) {
        if (!id.matches(ID)) {
            return null;
        }
        EntryView entry = payments.get(id).entry();
        String amount = WrittenAmount.of(entry.amount(), entry.currency());
        String text = entry.reverses() != null
                ? speech.texts().say("payments.reversed", amount)
                : entry.payment() == null
                        ? speech.texts().say("payments.dismissed", amount)
                        : speech.texts()
                                .say("payments.matched", amount, entry.payment().clientName());
        return new Notice(text, "/payments/" + id + "/undo");
    }

    private static <T> Page<EntryLine> lines(Page<T> page, Function<T, EntryLine> line) {
        return new Page<>(page.items().stream().map(line).toList(), page.next());
    }
}
