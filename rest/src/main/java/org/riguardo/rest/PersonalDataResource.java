package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.riguardo.privacy.PersonalData;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PrivacyJson;

/** What is kept of a client, given out and erased on request, for partners and administrators. */
@Path("clients")
public class PersonalDataResource {

    @EJB
    PersonalData data;

    @Inject
    FirmZone zone;

    /** All of it as a ZIP. */
    @GET
    @Path("{id}/export")
    @Produces("application/zip")
    public Response export(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        data.name(id);
        String words = language != null && language.startsWith("en") ? "en" : "it";
        StreamingOutput output = out -> data.export(id, words, out);
        return Response.ok(output)
                .header("Content-Disposition", "attachment; filename=\"riguardo-client.zip\"")
                .header("Vary", "Accept-Language")
                .build();
    }

    /** What an erasure would do, or did. */
    @GET
    @Path("{id}/erasure")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject preview(@PathParam("id") String id) {
        return PrivacyJson.write(data.preview(id), zone.get());
    }

    /** Erases it, if the client's name is given; files that name the client go only where that is said. */
    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject erase(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String name = fields.requiredText("name");
        boolean files = fields.flag("files", false);
        fields.end();
        return PrivacyJson.write(data.erase(id, name, files), zone.get());
    }
}
