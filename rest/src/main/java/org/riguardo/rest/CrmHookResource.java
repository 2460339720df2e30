package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.CrmHooks;
import org.riguardo.rest.json.Body;

/** Where a customer system says that something has changed; whoever cannot sign is told nothing. */
@Path("crm/hooks")
public class CrmHookResource {

    @EJB
    CrmHooks hooks;

    /** Has the account read soon. */
    @POST
    @Path("{account}")
    @Consumes(MediaType.WILDCARD)
    public Response knock(
            @PathParam("account") String account,
            @HeaderParam("webhook-id") @Nullable String id,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            InputStream body)
            throws IOException {
        byte[] read = body.readNBytes(Body.SMALL);
        boolean known = id != null
                && timestamp != null
                && signature != null
                && hooks.knock(account, id, timestamp, signature, read);
        return Response.status(known ? 202 : 403).build();
    }
}
