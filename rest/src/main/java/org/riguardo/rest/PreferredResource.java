package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.riguardo.clients.PreferredReach;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;

/** Which of a client's addresses and numbers to use first. */
@Path("clients/{id}/preferred")
public class PreferredResource {

    @EJB
    PreferredReach preferred;

    /** Says which address, or which number, or both. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String address = fields.text("address");
        String phone = fields.text("phone");
        fields.end();
        if (address == null && phone == null) {
            throw new InputProblem(
                    "address", "Serve un indirizzo o un telefono.", "An address or a phone number is needed.");
        }
        if (address != null) {
            preferred.address(id, address);
        }
        if (phone != null) {
            preferred.phone(id, phone);
        }
    }
}
