package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.json.EvaluateJson;
import org.riguardo.json.Evaluation;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.PolicyViewJson;

/** The policy in force, and what it would decide. */
@Path("policy")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

    @EJB
    PolicyVersions versions;

    @Inject
    FirmZone zone;

    /** The policy in force with the meaning and bounds of its parameters. */
    @GET
    public JsonObject get() {
        return PolicyViewJson.write(versions.current());
    }

    /** The versions that the firm saved, newest first. */
    @GET
    @Path("versions")
    public JsonObject versions() {
        var all = new Page<>(versions.all(), null);
        ZoneId offset = zone.get();
        return PageJson.write(all, version -> PolicyViewJson.write(version, offset));
    }

    /** Decides about the client file of the body, laid on the firm's policy; it stores nothing. */
    @POST
    @Path("evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject evaluate(InputStream body) throws IOException {
        PolicySettings settings = versions.current().settings();
        Evaluation asked = EvaluateJson.read(new StringReader(Body.object(body, Body.LARGE)), settings);
        return EvaluateJson.write(Policy.decide(asked.file(), asked.settings(), asked.now()), settings.zone());
    }
}
