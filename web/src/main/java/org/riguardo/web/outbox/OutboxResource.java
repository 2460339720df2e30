package org.riguardo.web.outbox;

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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.desk.outbox.Finding;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxFilter;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The mail that is leaving, waits, was held or has left. */
@RequestScoped
@Path("/outbox")
public class OutboxResource {
    private static final int ROWS = 30;

    @EJB
    private Outbox outbox;

    @Inject
    private MailPages pages;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The list; what a person has to decide about stands first. */
    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("mine") @Nullable String mine,
            @QueryParam("from") @Nullable String from,
            @QueryParam("done") @Nullable String done) {
        Speech speech = visit.speech();
        OutboxState shown = state(state);
        String sender = mine == null ? null : visit.user();
        Page<OutboxMail> page =
                outbox.page(new OutboxFilter(shown == null ? Set.of() : Set.of(shown), null, sender), from, ROWS);
        boolean first = shown == null && from == null;
        List<OutboxMail> unknown = first
                ? outbox.page(new OutboxFilter(Set.of(OutboxState.UNKNOWN), null, sender), null, ROWS)
                        .items()
                : List.of();
        return templates.page(
                "outbox",
                new OutboxPage(
                        visit.frame(Section.MAIL),
                        outbox.counts(),
                        shown,
                        mine != null,
                        rows(unknown, speech),
                        rows(
                                page.items().stream()
                                        .filter(mail -> !first || mail.state() != OutboxState.UNKNOWN)
                                        .toList(),
                                speech),
                        page.next(),
                        done == null || !done.matches("[a-z-]{1,20}")
                                ? null
                                : new Notice(speech.texts().named("outbox.done", done), null)));
    }

    /** One mail, and why it was held where it was. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @QueryParam("quicker") @Nullable String quicker) {
        return templates.page("outbox-mail", pages.of(outbox.get(id), quicker != null));
    }

    /** Takes back a mail that waits. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return templates.see(outbox.cancel(id) ? "/outbox?done=cancelled" : "/outbox/" + id);
    }

    /** What a person found out about a mail of which nobody knew whether it left. */
    @POST
    @Path("{id}/finding")
    public Response finding(@PathParam("id") String id, @FormParam("finding") @Nullable String finding) {
        Finding found = Arrays.stream(Finding.values())
                .filter(one -> one.name().equals(finding))
                .findFirst()
                .orElse(null);
        if (found != null) {
            outbox.settle(id, found);
        }
        return templates.see("/outbox/" + id);
    }

    private static List<OutboxRow> rows(List<OutboxMail> mails, Speech speech) {
        return mails.stream().map(mail -> OutboxRow.of(mail, speech)).toList();
    }

    private static @Nullable OutboxState state(@Nullable String word) {
        return Arrays.stream(OutboxState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
