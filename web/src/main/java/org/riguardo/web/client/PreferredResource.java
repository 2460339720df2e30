package org.riguardo.web.client;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.clients.PreferredReach;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.web.site.Templates;

/** Which of a client's addresses and numbers to use first. */
@RequestScoped
@Path("/clients/{id}/preferred")
public class PreferredResource {
    @EJB
    private Clients clients;

    @EJB
    private PreferredReach preferred;

    @Inject
    private Templates templates;

    /** Takes what was chosen, where it is another than before. */
    @POST
    public Response choose(
            @PathParam("id") String id,
            @FormParam("phone") @Nullable String phone,
            @FormParam("address") @Nullable String address) {
        ClientView client = clients.get(id);
        if (phone != null && isOther(phone, client.phones())) {
            preferred.phone(client.id(), phone);
        }
        if (address != null && isOther(address, client.addresses())) {
            preferred.address(client.id(), address);
        }
        return templates.see("/clients/" + client.id() + "?preferred=yes");
    }

    private static boolean isOther(String chosen, List<String> known) {
        return known.isEmpty() || !chosen.equals(known.get(0));
    }
}
