package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.PolicySettings;
import org.riguardo.replay.ReplayRequest;
import org.riguardo.replay.ReplayRun;
import org.riguardo.replay.Replays;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.ReplayJson;

/** Takes a policy through the firm's own past, in the background; nothing is sent or changed by it. */
@Path("policy")
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysResource {

    @EJB
    Replays replays;

    @EJB
    PolicyVersions versions;

    @Inject
    FirmZone zone;

    /** Starts a replay of the policy in force, or of the one that the body names, perhaps beside another. */
    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(InputStream body, @Context UriInfo uri) throws IOException {
        ReplayRun run = replays.start(request(Body.fields(body)));
        return Response.accepted(ReplayJson.write(run, zone.get()))
                .location(uri.getBaseUriBuilder()
                        .path("policy/replays")
                        .path(run.id())
                        .build())
                .build();
    }

    /** The replays of the firm, newest first, without their reports. */
    @GET
    @Path("replays")
    public JsonObject latest() {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(replays.latest(), null), run -> ReplayJson.write(run, offset));
    }

    /** One replay, with its report once it has ended. */
    @GET
    @Path("replays/{id}")
    public JsonObject get(@PathParam("id") String id) {
        return ReplayJson.write(replays.get(id), zone.get());
    }

    /** Stops a replay that is under way. */
    @DELETE
    @Path("replays/{id}")
    public JsonObject cancel(@PathParam("id") String id) {
        return ReplayJson.write(replays.cancel(id), zone.get());
    }

    private ReplayRequest request(Fields fields) {
        var source = new PolicySource(versions);
        JsonValue policy = fields.any("policy");
        JsonValue other = fields.any("other");
        PolicySettings settings = policy == null ? versions.current().settings() : source.read(policy, "policy");
        var request = new ReplayRequest(
                fields.requiredDay("from"),
                fields.requiredDay("to"),
                settings,
                other == null ? null : source.read(other, "other"));
        fields.end();
        return request;
    }
}
