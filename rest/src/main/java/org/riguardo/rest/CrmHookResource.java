package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.riguardo.crm.CrmHooks;
import org.riguardo.rest.json.Body;

/** Where a customer system says that something has changed; whoever cannot sign is told nothing. */
@Path("crm/hooks")
public class CrmHookResource {

    @EJB
    CrmHooks hooks;

    /** Takes what is told, or has the account read soon. */
    @POST
    @Path("{account}")
    @Consumes(MediaType.WILDCARD)
    public Response knock(@PathParam("account") String account, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        Map<String, String> first = new HashMap<>();
        headers.getRequestHeaders()
                .forEach((name, values) -> first.putIfAbsent(name.toLowerCase(Locale.ROOT), values.get(0)));
        boolean known = hooks.knock(account, first, body.readNBytes(Body.SMALL));
        return Response.status(known ? 202 : 403).build();
    }
}
