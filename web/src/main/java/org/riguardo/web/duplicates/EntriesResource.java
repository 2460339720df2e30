package org.riguardo.web.duplicates;

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
import org.riguardo.clients.AddressBook;
import org.riguardo.clients.WaitingEntry;
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** Entries of address books that no number joins to a client: staff say whose they are, and can take that back. */
@RequestScoped
@Path("/clients/entries")
public class EntriesResource {
    private static final String PATH = "/clients/entries";
    private static final int ROWS = 50;
    private static final int FOUND = 12;

    @EJB
    private AddressBook book;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** What waits; for one entry, a client can be looked for. */
    @GET
    public Response page(
            @QueryParam("from") @Nullable String from,
            @QueryParam("entry") @Nullable String entry,
            @QueryParam("text") @Nullable String text,
            @QueryParam("done") @Nullable String done,
            @QueryParam("undone") @Nullable String undone) {
        Page<WaitingEntry> page = book.waiting(from, ROWS);
        String words = text == null ? "" : text.strip();
        List<ClientSummary> found =
                words.isEmpty() ? List.of() : clients.find(words, null, FOUND).items();
        return templates.page(
                "entries",
                new EntriesPage(
                        visit.frame(Section.CLIENTS),
                        page.items(),
                        entry,
                        words,
                        found,
                        page.next(),
                        notice(visit.speech().texts(), done, undone)));
    }

    /** Says whose an entry is. */
    @POST
    @Path("{id}/assign")
    public Response assign(@PathParam("id") String id, @FormParam("client") String client) {
        book.assign(id, client);
        return templates.see(PATH + "?done=" + id);
    }

    /** Says that an entry is nobody's. */
    @POST
    @Path("{id}/dismiss")
    public Response dismiss(@PathParam("id") String id) {
        book.dismiss(id);
        return templates.see(PATH + "?done=" + id);
    }

    /** Takes back what was said of an entry. */
    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        book.undo(id);
        return templates.see(PATH + "?undone=yes");
    }

    private static @Nullable Notice notice(Texts texts, @Nullable String done, @Nullable String undone) {
        if (done != null && done.matches("[A-Za-z0-9-]+")) {
            return new Notice(texts.say("entries.done"), PATH + "/" + done + "/undo");
        }
        return undone == null ? null : new Notice(texts.say("entries.undone"), null);
    }
}
