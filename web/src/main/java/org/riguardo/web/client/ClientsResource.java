package org.riguardo.web.client;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** The list of clients, to find one by name or number. */
@RequestScoped
@Path("/clients")
public class ClientsResource {
    private static final int ROWS = 50;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** One page of the list. */
    @GET
    public Response page(@QueryParam("text") @Nullable String text, @QueryParam("from") @Nullable String from) {
        String words = text == null ? "" : text.strip();
        Page<ClientSummary> page = clients.find(words, from == null || from.isEmpty() ? null : from, ROWS);
        return templates.page(
                "clients", new ClientsPage(visit.frame(Section.CLIENTS), words, page.items(), page.next()));
    }
}
