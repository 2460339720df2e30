package org.riguardo.web.drafts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Form;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.desk.drafts.Recipient;
import org.riguardo.ledger.Clients;
import org.riguardo.web.site.Templates;

/** How a client is written to, as it is set on the client's page. */
@RequestScoped
@Path("/clients/{id}/manners")
public class MannersResource {
    @EJB
    private Clients clients;

    @EJB
    private Manners manners;

    @Inject
    private Templates templates;

    /** Sets the form of address, and which addresses are not written to about money, where they are others than before. */
    @POST
    public Response set(
            @PathParam("id") String id,
            @FormParam("form") @Nullable String form,
            @FormParam("not-money") @Nullable List<String> notMoney) {
        String client = clients.get(id).id();
        Manners.View now = manners.of(client);
        Form chosen = Arrays.stream(Form.values())
                .filter(one -> one.name().equals(form))
                .findFirst()
                .orElse(null);
        if (chosen != now.form()) {
            manners.form(client, chosen);
        }
        for (Recipient recipient : now.recipients()) {
            boolean not = notMoney != null && notMoney.contains(recipient.address());
            if (not != recipient.notMoney()) {
                manners.aboutMoney(client, recipient.address(), !not);
            }
        }
        return templates.see("/clients/" + client + "?preferred=manners");
    }
}
