package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Outlet;
import org.riguardo.plugins.holds.Hold;
import org.riguardo.plugins.holds.PluginHolds;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;

/** With whom a service holds contact back; only the plugin itself may say so, for its own contact rules. */
@Path("plugins/{key}/holds/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
public class PluginHoldsResource {

    @EJB
    PluginHolds holds;

    /** Holds contact back from now on, in place of what the same module said before. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(@PathParam("key") String plugin, @PathParam("clientId") String client, InputStream body)
            throws IOException {
        Fields fields = Body.fields(body);
        String module = fields.requiredText("module");
        Set<Outlet> outlets = EnumSet.noneOf(Outlet.class);
        fields.texts("outlets").forEach(name -> outlets.add(outlet(name)));
        Instant until = until(fields.text("until"));
        Fields sentence = fields.object("sentence");
        if (sentence == null) {
            throw new InputProblem(
                    "sentence", "Serve una frase che dica perché.", "A sentence is needed that says why.");
        }
        Sentence text = new Sentence(sentence.requiredText("it"), sentence.requiredText("en"));
        sentence.end();
        String evidence = fields.text("evidence");
        fields.end();
        holds.put(new Hold(plugin, module, client, outlets, until, text, evidence));
    }

    /** Lets go of what that module holds. */
    @DELETE
    public void remove(
            @PathParam("key") String plugin,
            @PathParam("clientId") String client,
            @QueryParam("module") @Nullable String module) {
        if (module == null) {
            throw new InputProblem("module", "Serve la chiave del modulo.", "The module’s key is needed.");
        }
        holds.remove(plugin, module, client);
    }

    private static Outlet outlet(String name) {
        try {
            return Outlet.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException none) {
            throw new InputProblem(
                    "outlets",
                    "Serve una di queste parole: money-email, money-call, courtesy, other.",
                    "One of these words is needed: money-email, money-call, courtesy, other.");
        }
    }

    private static @Nullable Instant until(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            throw new InputProblem(
                    "until",
                    "Serve un istante ISO 8601 con il fuso.",
                    "An ISO 8601 instant with its offset is needed.");
        }
    }
}
