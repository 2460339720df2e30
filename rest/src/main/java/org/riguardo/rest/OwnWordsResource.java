package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Voice;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.OwnWordsJson;
import org.riguardo.timeline.meaning.OwnWords;

/** The firm's own words and rules; everybody reads and tries them, partners and administrators change them. */
@Path("meaning/words")
@Produces(MediaType.APPLICATION_JSON)
public class OwnWordsResource {

    @EJB
    OwnWords own;

    @Inject
    FirmZone zone;

    /** What holds now. */
    @GET
    public JsonObject get() {
        return OwnWordsJson.write(own.current(), zone.get());
    }

    /** Keeps words and rules as a new version. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String words = text(fields.text("words"));
        String rules = text(fields.text("rules"));
        fields.end();
        return changed(own.save(words, rules));
    }

    /** The versions, newest first. */
    @GET
    @Path("versions")
    public JsonObject versions() {
        return OwnWordsJson.write(own.versions(), zone.get());
    }

    /** Makes a version hold again. */
    @POST
    @Path("restoration")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject restore(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        JsonValue version = fields.any("version");
        fields.end();
        if (!(version instanceof JsonNumber number) || !number.isIntegral()) {
            throw new InputProblem(
                    "version",
                    "Serve il numero di una versione; 0 per le sole parole di serie.",
                    "The number of a version is needed; 0 for the built-in words alone.");
        }
        return changed(own.restore(number.intValue()));
    }

    /** What a sentence would be understood to say; nothing is kept. */
    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject attempt(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String words = text(fields.text("words"));
        String rules = text(fields.text("rules"));
        String sentence = fields.requiredText("sentence");
        Voice voice = fields.word(Voice.class, "voice");
        LocalDate day = fields.day("day");
        fields.end();
        return OwnWordsJson.write(
                own.attempt(words, rules, sentence, voice == null ? Voice.IN : voice, day), zone.get());
    }

    private JsonObject changed(int messages) {
        return Json.createObjectBuilder(OwnWordsJson.write(own.current(), zone.get()))
                .add("messagesChanged", messages)
                .build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
