package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.admin.ModuleState;
import org.riguardo.plugins.admin.PluginAdmin;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.PluginJson;

/** The firm's plugins: partners and administrators read, administrators change. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
public class PluginsResource {

    @EJB
    PluginAdmin plugins;

    @Inject
    FirmZone zone;

    private enum Wanted {
        ENABLED,
        DISABLED
    }

    /** All of them, what is missing first. */
    @GET
    public JsonObject list() {
        ZoneId offset = zone.get();
        return Json.createObjectBuilder(
                        PageJson.write(new Page<>(plugins.list(), null), one -> PluginJson.write(one, offset)))
                .add("safeMode", plugins.safeMode())
                .build();
    }

    /** One of them. */
    @GET
    @Path("{key}")
    public JsonObject get(@PathParam("key") String key) {
        return PluginJson.details(plugins.get(key), null, zone.get());
    }

    /** Switches it. */
    @PUT
    @Path("{key}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject turn(@PathParam("key") String key, InputStream body) throws IOException {
        Wanted wanted = wanted(body);
        int held = plugins.switchPlugin(key, wanted == Wanted.ENABLED);
        return PluginJson.details(plugins.get(key), wanted == Wanted.DISABLED ? held : null, zone.get());
    }

    /** Switches a module; one that was given up is tried again when it is switched on. */
    @PUT
    @Path("{key}/modules/{module}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject turnModule(@PathParam("key") String key, @PathParam("module") String module, InputStream body)
            throws IOException {
        boolean on = wanted(body) == Wanted.ENABLED;
        boolean failed = plugins.get(key).modules().stream()
                .anyMatch(one -> one.key().equals(module) && one.state() == ModuleState.FAILED);
        if (on && failed) {
            plugins.repair(key, module);
        } else {
            plugins.switchModule(key, module, on);
        }
        return PluginJson.details(plugins.get(key), null, zone.get());
    }

    private static Wanted wanted(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        Wanted wanted = fields.requiredWord(Wanted.class, "state");
        fields.end();
        return wanted;
    }

    /** What may be set of it, and what is. */
    @GET
    @Path("{key}/settings")
    public JsonObject settings(@PathParam("key") String key) {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(plugins.settings(key), null), one -> PluginJson.write(one, offset));
    }

    /** Sets some of it; what is not named stays. */
    @PUT
    @Path("{key}/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(@PathParam("key") String key, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        var values = PluginJson.values(fields.any("values"));
        fields.end();
        plugins.saveSettings(key, values);
        return settings(key);
    }

    /** One page of what was done about it and what failed in it, newest first. */
    @GET
    @Path("{key}/log")
    public JsonObject log(
            @PathParam("key") String key,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        ZoneId offset = zone.get();
        return PageJson.write(
                plugins.log(key, kind(kind), cursor, PageSize.of(size)), line -> PluginJson.write(line, offset));
    }

    private static PluginLog.@Nullable Kind kind(@Nullable String name) {
        List<PluginLog.Kind> kinds = List.of(PluginLog.Kind.values());
        if (name == null) {
            return null;
        }
        return kinds.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "kind",
                        "Uno tra " + Arrays.toString(PluginLog.Kind.values()) + ".",
                        "One of " + Arrays.toString(PluginLog.Kind.values()) + "."));
    }

    /** What its rules did. */
    @GET
    @Path("{key}/effects")
    public JsonObject effects(@PathParam("key") String key) {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(plugins.effects(key), null), one -> PluginJson.write(one, offset));
    }

    /** One page of the clients behind the numbers of one rule. */
    @GET
    @Path("{key}/effects/{module}")
    public JsonObject effects(
            @PathParam("key") String key,
            @PathParam("module") String module,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        ZoneId offset = zone.get();
        return PageJson.write(
                plugins.effects(key, module, cursor, PageSize.of(size)), one -> PluginJson.write(one, offset));
    }

    /** Removes what the firm has of it. */
    @DELETE
    @Path("{key}")
    public Response remove(@PathParam("key") String key, @QueryParam("data") @Nullable String data) {
        if (!"true".equals(data) && !"false".equals(data)) {
            throw new InputProblem(
                    "data",
                    "Dire se anche i suoi dati si cancellano: true o false.",
                    "Say whether its data go too: true or false.");
        }
        plugins.uninstall(key, data.equals("true"));
        return Response.noContent().build();
    }
}
