package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.plugins.events.Delivery;

/** What a module of a plugin was told, or will be. */
public final class DeliveryJson {

    private DeliveryJson() {}

    /** One of them; when it is told next only while it waits. */
    public static JsonObject write(Delivery delivery, ZoneId zone) {
        return new Doc(zone)
                .put("seq", delivery.seq())
                .put("id", delivery.event().id())
                .put("module", delivery.module())
                .put("type", delivery.event().type().key())
                .put("clientId", delivery.event().clientId())
                .put("at", delivery.event().at())
                .put("state", delivery.state())
                .put("attempts", delivery.attempts())
                .put("nextAt", delivery.state() == Delivery.State.WAITING ? delivery.nextAt() : null)
                .put("changedAt", delivery.changedAt())
                .put("answer", delivery.answer())
                .build();
    }
}
