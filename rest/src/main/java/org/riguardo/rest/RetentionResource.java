package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.riguardo.privacy.KeepingKind;
import org.riguardo.privacy.Retention;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PrivacyJson;

/** How long the firm keeps what, for partners and administrators. */
@Path("firm/retention")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    @EJB
    Retention retention;

    @Inject
    FirmZone zone;

    /** All kinds, with what goes next. */
    @GET
    public JsonObject list() {
        return PrivacyJson.write(retention.list(), retention.next(), zone.get());
    }

    /** Sets the months of the kinds that are named. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        Map<KeepingKind, Integer> months = new EnumMap<>(KeepingKind.class);
        for (KeepingKind kind : KeepingKind.values()) {
            if (fields.any(kind.name()) != null) {
                months.put(kind, fields.whole(kind.name(), kind.months()));
            }
        }
        fields.end();
        retention.set(months);
        return list();
    }
}
