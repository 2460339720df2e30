package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.desk.Desk;
import org.riguardo.desk.agreements.AgreementMade;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.plan.Decisions;
import org.riguardo.rest.json.AgreementJson;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;

/** One client's agreements. */
@Path("clients/{id}/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class ClientAgreementsResource {

    @EJB
    Agreements agreements;

    @EJB
    Desk desk;

    @EJB
    Decisions decisions;

    @Inject
    FirmZone zone;

    /** All of them, the newest first, those included that count no more. */
    @GET
    public JsonObject list(@PathParam("id") String client) {
        ZoneId offset = zone.get();
        return PageJson.write(
                new Page<>(agreements.of(client), null), agreement -> AgreementJson.write(agreement, offset));
    }

    /** Records what was agreed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response agree(@PathParam("id") String client, InputStream body) throws IOException {
        AgreementMade made = desk.agree(client, AgreementJson.read(Body.fields(body)));
        return Response.status(Response.Status.CREATED)
                .entity(AgreementJson.done(made, decisions.of(client), zone.get()))
                .build();
    }

    /** What a few words would mean; nothing is stored. */
    @POST
    @Path("reading")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject read(@PathParam("id") String client, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String words = fields.requiredText("words");
        fields.end();
        return AgreementJson.write(agreements.read(client, words), zone.get());
    }

    /** Takes one back. */
    @DELETE
    @Path("{agreementId}")
    public JsonObject withdraw(@PathParam("id") String client, @PathParam("agreementId") String id) {
        agreements.withdraw(client, id);
        return AgreementJson.done(id, decisions.of(client), zone.get());
    }

    /** Brings back one that was taken back. */
    @POST
    @Path("{agreementId}/restoring")
    public JsonObject restore(@PathParam("id") String client, @PathParam("agreementId") String id) {
        agreements.restore(client, id);
        return AgreementJson.done(id, decisions.of(client), zone.get());
    }

    /** Confirms one beyond the firm's bounds, or refuses it. */
    @POST
    @Path("{agreementId}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject decide(@PathParam("id") String client, @PathParam("agreementId") String id, InputStream body)
            throws IOException {
        Fields fields = Body.fields(body);
        boolean confirmed = fields.requiredFlag("confirmed");
        fields.end();
        agreements.decide(client, id, confirmed);
        return AgreementJson.done(id, decisions.of(client), zone.get());
    }
}
