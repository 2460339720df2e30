package org.riguardo.hosts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;

/** What Riguardo says of itself to a host, in its own form or in the manner of Atlassian Connect; it holds nothing of any client. */
public final class HostDescriptor {

    /** Its key in both. */
    public static final String KEY = "riguardo.embedded";

    static final String VERSION = "1.0.0";

    private static final Sentence NAME = new Sentence("Riguardo", "Riguardo");
    private static final Sentence DESCRIPTION = new Sentence(
            "Il prossimo contatto che Riguardo suggerisce con un cliente, con i suoi motivi, e le telefonate annotate dove si fanno.",
            "The next contact that Riguardo suggests with a client, with its reasons, and calls logged where they are made.");

    /** What a host fills in in the manner of Connect; each is signed over with the rest of the address. */
    private static final String CUSTOMER = "?customer={customer.id}&name={customer.name}&vatId={customer.vatId}"
            + "&taxCode={customer.taxCode}&email={customer.email}&lang={user.language}";

    private HostDescriptor() {}

    /**
     * The descriptor of that form.
     *
     * @param baseUrl the address of the firm's door, without a slash at the end
     */
    public static JsonObject json(HostProfile profile, String baseUrl) {
        return profile == HostProfile.RIGUARDO ? ours(baseUrl) : connect(baseUrl);
    }

    private static JsonObject ours(String baseUrl) {
        JsonArrayBuilder modules = Json.createArrayBuilder();
        for (HostModule module : HostModule.values()) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("type", module.type().key())
                    .add("key", module.key())
                    .add("name", both(module.label()))
                    .add("url", module.path() + (module.location() == null ? "" : "?customer={clientId}"));
            if (module.location() != null) {
                json.add("label", both(module.label()))
                        .add("location", module.location().key())
                        .add("weight", 50);
            } else {
                JsonArrayBuilder events = Json.createArrayBuilder();
                module.events().forEach(event -> events.add(event.key()));
                json.add("events", events);
            }
            modules.add(json);
        }
        return Json.createObjectBuilder()
                .add("key", KEY)
                .add("name", both(NAME))
                .add("version", VERSION)
                .add("apiVersion", 1)
                .add("vendor", Json.createObjectBuilder().add("name", "Riguardo"))
                .add("description", both(DESCRIPTION))
                .add("scopes", Json.createArrayBuilder().add("read:clients").add("receive:events"))
                .add(
                        "remote",
                        Json.createObjectBuilder()
                                .add("baseUrl", baseUrl)
                                .add("jwks", "/jwks.json")
                                .add("lifecycle", "/lifecycle"))
                .add("modules", modules)
                .build();
    }

    private static JsonObject connect(String baseUrl) {
        JsonArrayBuilder panels = Json.createArrayBuilder();
        HostModule.of(ModuleType.WEB_PANEL)
                .forEach(module -> panels.add(shown(module).add("location", "customer.view.panel")));
        JsonArrayBuilder items = Json.createArrayBuilder();
        HostModule.of(ModuleType.WEB_ITEM)
                .forEach(module -> items.add(shown(module)
                        .add("location", "customer.view.actions")
                        .add("target", Json.createObjectBuilder().add("type", "page"))));
        JsonArrayBuilder webhooks = Json.createArrayBuilder();
        HostModule.of(ModuleType.EVENT_LISTENER).forEach(module -> module.events()
                .forEach(event -> webhooks.add(
                        Json.createObjectBuilder().add("event", event.key()).add("url", module.path()))));
        JsonObjectBuilder lifecycle = Json.createObjectBuilder();
        for (String event : new String[] {"installed", "enabled", "disabled", "uninstalled"}) {
            lifecycle.add(event, "/connect/" + event);
        }
        return Json.createObjectBuilder()
                .add("key", KEY)
                .add("name", NAME.en())
                .add("description", DESCRIPTION.en())
                .add("vendor", Json.createObjectBuilder().add("name", "Riguardo"))
                .add("baseUrl", baseUrl)
                .add("authentication", Json.createObjectBuilder().add("type", "jwt"))
                .add("apiVersion", 1)
                .add("lifecycle", lifecycle)
                .add("scopes", Json.createArrayBuilder().add("READ"))
                .add(
                        "modules",
                        Json.createObjectBuilder()
                                .add("webPanels", panels)
                                .add("webItems", items)
                                .add("webhooks", webhooks))
                .build();
    }

    private static JsonObjectBuilder shown(HostModule module) {
        return Json.createObjectBuilder()
                .add("key", module.key())
                .add(
                        "name",
                        Json.createObjectBuilder().add("value", module.label().en()))
                .add("url", module.path() + CUSTOMER)
                .add("weight", 50);
    }

    private static JsonObjectBuilder both(Sentence text) {
        return Json.createObjectBuilder().add("it", text.it()).add("en", text.en());
    }
}
