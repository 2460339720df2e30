package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.CallJson;
import org.riguardo.rest.json.Fields;
import org.riguardo.timeline.calls.PhoneSettings;
import org.riguardo.timeline.calls.PhoneSetup;

/** What the firm sets about its phone system. */
@Path("firm/phones")
@Produces(MediaType.APPLICATION_JSON)
public class PhoneSettingsResource {

    @EJB
    PhoneSetup setup;

    @Inject
    FirmZone zone;

    /** What is set. */
    @GET
    public JsonObject get() {
        return CallJson.write(setup.get(), zone.get());
    }

    /** Sets all of it, for records that come from then on. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String own = fields.text("zone");
        String threeCx = fields.text("threeCxFields");
        String prefix = fields.text("outsidePrefix");
        int least = fields.whole("leastSeconds", PhoneSettings.UNSET.leastSeconds());
        List<String> machines = fields.texts("machines");
        Map<String, String> extensions = new TreeMap<>();
        for (Fields one : fields.objects("extensions")) {
            extensions.put(one.requiredText("extension"), one.requiredText("username"));
            one.end();
        }
        fields.end();
        var settings = new PhoneSettings(
                zone(own), threeCx == null ? "" : threeCx, prefix == null ? "" : prefix, least, machines, extensions);
        return CallJson.write(setup.set(settings), zone.get());
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InputProblem("zone", "Questo fuso orario non esiste.", "There is no such time zone.");
        }
    }
}
