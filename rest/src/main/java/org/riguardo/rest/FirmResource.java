package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.riguardo.firm.FirmNumbers;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;

/** What the firm is known by. */
@Path("firm")
@Produces(MediaType.APPLICATION_JSON)
public class FirmResource {

    @EJB
    FirmNumbers numbers;

    /** The VAT numbers and tax codes of the firm's own invoices; none while every issuer counts as the firm. */
    @GET
    @Path("numbers")
    public JsonObject numbers() {
        return json(numbers.list());
    }

    /** Sets these and no others, for files that are read from then on; what was read before stays as it is. */
    @PUT
    @Path("numbers")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        List<String> typed = fields.texts("numbers");
        if (fields.any("numbers") == null) {
            fields.requiredText("numbers");
        }
        fields.end();
        return json(numbers.set(typed));
    }

    private static JsonObject json(List<String> numbers) {
        return Json.createObjectBuilder()
                .add("numbers", Json.createArrayBuilder(numbers))
                .build();
    }
}
