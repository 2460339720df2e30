package org.riguardo.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.Presence;

class HostDescriptorTest {

    private static final String BASE = "https://noi.example/riguardo/embedded/porta";

    @Test
    void anotherRiguardoReadsItAndCanUseEachModule() {
        String json = HostDescriptor.json(HostProfile.RIGUARDO, BASE).toString();
        Descriptor read = DescriptorReader.read(json, Carrier.REMOTE);
        assertThat(read.key()).isEqualTo(HostDescriptor.KEY).doesNotStartWith(Presence.OWN);
        assertThat(read.remote()).isNotNull();
        assertThat(read.remote().baseUrl()).hasToString(BASE);
        assertThat(read.remote().lifecycle()).isEqualTo("/lifecycle");
        assertThat(read.scopes()).containsExactlyInAnyOrder("read:clients", "receive:events");
        assertThat(read.modules()).hasSize(3).allSatisfy(module -> assertThat(module.broken())
                .isNull());
        ModuleDescriptor panel = read.module("next-contact").orElseThrow();
        assertThat(panel.type()).isEqualTo(ModuleType.WEB_PANEL);
        assertThat(panel.location()).isEqualTo(Location.CLIENT_PANEL);
        assertThat(panel.field("url")).isEqualTo("/panel?customer={clientId}");
        assertThat(read.module("log-call").orElseThrow().location()).isEqualTo(Location.CLIENT_ACTION);
        assertThat(read.module("events").orElseThrow().fields().getJsonArray("events"))
                .hasSize(3);
    }

    @Test
    void aConnectStyleHostFindsWhatItLooksFor() {
        JsonObject json = HostDescriptor.json(HostProfile.CONNECT, BASE);
        assertThat(json.getString("baseUrl")).isEqualTo(BASE);
        assertThat(json.getJsonObject("authentication").getString("type")).isEqualTo("jwt");
        assertThat(json.getJsonObject("lifecycle").getString("installed")).isEqualTo("/connect/installed");
        JsonObject modules = json.getJsonObject("modules");
        assertThat(modules.getJsonArray("webPanels").getJsonObject(0).getString("url"))
                .startsWith("/panel?customer={customer.id}");
        assertThat(modules.getJsonArray("webItems")).hasSize(1);
        assertThat(modules.getJsonArray("webhooks")).hasSize(3);
    }
}
