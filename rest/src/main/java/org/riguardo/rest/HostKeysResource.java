package org.riguardo.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.riguardo.plugins.remote.HostKeys;

/** The public keys by which requests to services are signed, open to all; no private half is near. */
@Path("plugins/host/jwks.json")
public class HostKeysResource {

    @Inject
    HostKeys keys;

    /** A JWKS document (RFC 7517). */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get() {
        return Response.ok(keys.jwks())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
