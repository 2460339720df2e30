package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.desk.worries.Worries;
import org.riguardo.desk.worries.Worry;
import org.riguardo.desk.worries.WorryView;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.WorryJson;

/** What worries a client, in words chosen from a list. */
@Path("clients/{id}/worries")
@Produces(MediaType.APPLICATION_JSON)
public class WorriesResource {

    @EJB
    Worries worries;

    @Inject
    FirmZone zone;

    /** What lasts first, then what is over. */
    @GET
    public JsonObject list(@PathParam("id") String client) {
        return written(worries.of(client));
    }

    /** Notes one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject note(@PathParam("id") String client, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        Worry worry = fields.requiredWord(Worry.class, "worry");
        LocalDate since = fields.day("since");
        fields.end();
        return written(worries.note(client, worry, since));
    }

    /** Says that one is over, or that it lasts after all. */
    @PATCH
    @Path("{worryId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject over(@PathParam("id") String client, @PathParam("worryId") String id, InputStream body)
            throws IOException {
        Fields fields = Body.fields(body);
        boolean over = fields.requiredFlag("over");
        fields.end();
        return written(worries.over(client, id, over));
    }

    private JsonObject written(List<WorryView> found) {
        return WorryJson.write(found, zone.get());
    }
}
