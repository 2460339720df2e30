package org.riguardo.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API, open to all: it holds no data. */
@Path("openapi")
@Produces({MediaType.APPLICATION_JSON, "application/vnd.oai.openapi+json"})
public class OpenApiResource {

    private static final JsonObject DOCUMENT = OpenApiDocument.load();

    /** OpenAPI 3.1 as JSON. */
    @GET
    public JsonObject get() {
        return DOCUMENT;
    }
}
