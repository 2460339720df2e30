package org.riguardo.web.drafts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Drafts;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.desk.drafts.Wish;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Begins a mail to a client. */
@RequestScoped
@Path("/clients/{id}/drafts")
public class WritingResource {
    @EJB
    private Clients clients;

    @EJB
    private Drafts drafts;

    @EJB
    private Manners manners;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** What is being written to the client, and how it is written to. */
    @GET
    public Response page() {
        ClientView client = clients.get(id);
        Speech speech = visit.speech();
        return templates.page(
                "writing",
                new WritingPage(
                        visit.frame(Section.CLIENTS),
                        client.id(),
                        client.name(),
                        drafts.open(client.id()).stream()
                                .map(draft -> new WritingPage.Row(
                                        draft,
                                        PersonName.of(draft.life().changedBy()),
                                        speech.moments().at(draft.life().changedAt())))
                                .toList(),
                        manners.of(client.id())));
    }

    /** Begins what is suggested, or a mail of the kind that was chosen. */
    @POST
    public Response begin(@FormParam("kind") @Nullable String kind) {
        MailKind chosen = Arrays.stream(MailKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        String draft =
                drafts.create(clients.get(id).id(), Wish.of(chosen)).draft().id();
        return templates.see("/drafts/" + draft);
    }
}
