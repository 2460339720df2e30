package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventType;
import org.riguardo.plugins.events.Deliveries;
import org.riguardo.plugins.events.Delivery;
import org.riguardo.problem.NotFoundProblem;

class PluginDeliveriesResourceTest {

    private static final String PATH = "/plugins/com.example.service/deliveries";
    private static final Instant AT = Instant.parse("2026-07-01T08:00:00Z");

    private final List<String> done = new ArrayList<>();
    private final InProcess api = new InProcess(resource());

    @Test
    void whatIsShownIsWhatIsDescribedWithoutWhatHappened() {
        JsonObject page = InProcess.json(api.get(PATH));
        Described.as("PluginDeliveryPage", page);
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("nextAt"))
                .isEqualTo("2026-07-01T10:00:00+02:00");
        assertThat(page.getJsonArray("items").getJsonObject(1).isNull("nextAt")).isTrue();
        assertThat(page.toString()).doesNotContain("details");
    }

    @Test
    void oneOrAllAreToldAgain() {
        assertThat(api.post(PATH + "/7/again", "").getStatus()).isEqualTo(204);
        JsonObject all = InProcess.json(api.post(PATH + "/again", ""));
        Described.as("PluginDeliveriesAgain", all);
        assertThat(all.getInt("again")).isEqualTo(3);
        assertThat(done).containsExactly("com.example.service 7", "com.example.service all");
        assertThat(api.post(PATH + "/8/again", "").getStatus()).isEqualTo(404);
        assertThat(api.post(PATH + "/x/again", "").getStatus()).isEqualTo(400);
    }

    private static Delivery delivery(long seq, Delivery.State state) {
        Event event = new Event("e" + seq, EventType.MAIL_SENT, AT, "c1", Map.of("mailId", "m1"));
        return new Delivery(seq, "com.example.service", "hook", state, 2, AT, AT, AT, "HTTP 503", event);
    }

    private PluginDeliveriesResource resource() {
        var resource = new PluginDeliveriesResource();
        resource.zone = InProcess.ROME;
        resource.deliveries = new Deliveries() {
            @Override
            public List<Delivery> of(String plugin) {
                return List.of(delivery(7, Delivery.State.WAITING), delivery(6, Delivery.State.GIVEN_UP));
            }

            @Override
            public void again(String plugin, long seq) {
                if (seq != 7) {
                    throw new NotFoundProblem("delivery", Long.toString(seq));
                }
                done.add(plugin + " " + seq);
            }

            @Override
            public int againAll(String plugin) {
                done.add(plugin + " all");
                return 3;
            }
        };
        return resource;
    }
}
