package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.Page;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.plugins.admin.ModuleState;
import org.riguardo.plugins.admin.ModuleView;
import org.riguardo.plugins.admin.PluginAdmin;
import org.riguardo.plugins.admin.PluginState;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.admin.SettingView;
import org.riguardo.plugins.effects.ClientEffect;
import org.riguardo.plugins.effects.Effect;
import org.riguardo.problem.NotFoundProblem;

class PluginsResourceTest {

    private static final String KEY = "com.example.holidays";
    private static final Instant AT = Instant.parse("2026-07-01T08:00:00Z");
    private static final Sentence NAME = new Sentence("Ferie", "Holidays");

    private final List<String> done = new ArrayList<>();
    private ModuleState module = ModuleState.ENABLED;
    private final InProcess api = new InProcess(resource());

    @Test
    void whatIsShownIsWhatIsDescribed() {
        JsonObject list = InProcess.json(api.get("/plugins"));
        Described.as("PluginPage", list);
        assertThat(list.getBoolean("safeMode")).isTrue();
        assertThat(list.getJsonArray("items").getJsonObject(0).getString("state"))
                .isEqualTo("MISSING");
        JsonObject one = InProcess.json(api.get("/plugins/" + KEY));
        Described.as("Plugin", one);
        assertThat(one.getJsonArray("modules").getJsonObject(0).getString("type"))
                .isEqualTo("contact-rule");
        Described.as("PluginSettingPage", InProcess.json(api.get("/plugins/" + KEY + "/settings")));
        Described.as("PluginLogPage", InProcess.json(api.get("/plugins/" + KEY + "/log?kind=FAILURE&size=1")));
        Described.as("PluginEffectPage", InProcess.json(api.get("/plugins/" + KEY + "/effects")));
        Described.as("PluginClientEffectPage", InProcess.json(api.get("/plugins/" + KEY + "/effects/august")));
        assertThat(api.get("/plugins/com.example.none").getStatus()).isEqualTo(404);
    }

    @Test
    void aSwitchIsTurnedByItsStateAndTellsWhatItHeld() {
        JsonObject off = InProcess.json(put("/state", "{\"state\": \"DISABLED\"}"));
        Described.as("Plugin", off);
        assertThat(off.getInt("clientsHeld")).isEqualTo(4);
        put("/state", "{\"state\": \"ENABLED\"}");
        put("/modules/august/state", "{\"state\": \"DISABLED\"}");
        module = ModuleState.FAILED;
        put("/modules/august/state", "{\"state\": \"ENABLED\"}");
        assertThat(done).containsExactly("plugin false", "plugin true", "august false", "repair august");
        for (String body :
                List.of("{}", "{\"state\": \"MISSING\"}", "{\"state\": true}", "{\"state\": \"ENABLED\", \"x\": 1}")) {
            assertThat(put("/state", body).getStatus()).as(body).isEqualTo(400);
        }
    }

    @Test
    void settingsAreTakenAsTextNumberFlagOrNull() {
        MockHttpResponse set =
                put("/settings", "{\"values\": {\"days\": 3.5, \"loud\": true, \"token\": null, \"name\": \"x\"}}");
        assertThat(set.getStatus()).isEqualTo(200);
        assertThat(done).containsExactly("set {days=3.5, loud=true, token=, name=x}");
        assertThat(put("/settings", "{\"values\": {\"days\": []}}").getStatus()).isEqualTo(400);
        assertThat(put("/settings", "{\"values\": []}").getStatus()).isEqualTo(400);
        assertThat(new String(set.getOutput(), StandardCharsets.UTF_8)).doesNotContain("s3cret");
    }

    @Test
    void removingAsksWhatBecomesOfTheData() {
        assertThat(api.send("DELETE", "/plugins/" + KEY, null, null).getStatus())
                .isEqualTo(400);
        assertThat(api.send("DELETE", "/plugins/" + KEY + "?data=false", null, null)
                        .getStatus())
                .isEqualTo(204);
        assertThat(done).containsExactly("remove false");
        assertThat(api.get("/plugins/" + KEY + "/log?kind=NOISE").getStatus()).isEqualTo(400);
    }

    private MockHttpResponse put(String path, String body) {
        return api.send("PUT", "/plugins/" + KEY + path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private PluginView view() {
        var descriptor = new Descriptor(
                KEY, NAME, "1.0.0", 1, "Example", null, NAME, Set.of("read:clients"), List.of(), null, List.of(), "{}");
        var rule = new ModuleDescriptor(
                "august",
                ModuleType.CONTACT_RULE,
                NAME,
                true,
                100,
                null,
                Condition.ALWAYS,
                JsonValue.EMPTY_JSON_OBJECT,
                null);
        return new PluginView(
                KEY,
                NAME,
                "1.0.0",
                Carrier.CODE,
                PluginState.MISSING,
                false,
                descriptor,
                List.of(new ModuleView(rule, module, 5, AT, NAME, ModuleView.Switching.HERE)),
                AT,
                "marta");
    }

    private PluginsResource resource() {
        var resource = new PluginsResource();
        resource.zone = InProcess.ROME;
        resource.plugins = new PluginAdmin() {
            @Override
            public List<PluginView> list() {
                return List.of(view());
            }

            @Override
            public PluginView get(String key) {
                if (!key.equals(KEY)) {
                    throw new NotFoundProblem("plugin", key);
                }
                return view();
            }

            @Override
            public boolean safeMode() {
                return true;
            }

            @Override
            public int switchPlugin(String key, boolean on) {
                done.add("plugin " + on);
                return 4;
            }

            @Override
            public void switchModule(String key, String module, boolean on) {
                done.add(module + " " + on);
            }

            @Override
            public void repair(String key, String module) {
                done.add("repair " + module);
            }

            @Override
            public List<SettingView> settings(String key) {
                var token = new SettingDescriptor(
                        "token", SettingDescriptor.Kind.SECRET, NAME, null, "s3cret", true, List.of(), null, null);
                var days = new SettingDescriptor(
                        "days",
                        SettingDescriptor.Kind.CHOICE,
                        NAME,
                        NAME,
                        "3",
                        false,
                        List.of(new SettingDescriptor.Choice("3", NAME)),
                        java.math.BigDecimal.ONE,
                        java.math.BigDecimal.TEN);
                return List.of(new SettingView(token, null, true), new SettingView(days, "3", false));
            }

            @Override
            public void saveSettings(String key, Map<String, String> typed) {
                done.add("set " + typed);
            }

            @Override
            public Page<PluginLog.Line> log(
                    String key, PluginLog.@Nullable Kind kind, @Nullable String cursor, int size) {
                return new Page<>(List.of(new PluginLog.Line("l1", AT, "august", kind, null, NAME)), "next");
            }

            @Override
            public List<Effect> effects(String key) {
                return List.of(new Effect(KEY + ":august", 1, 2, 3, 4, AT, null));
            }

            @Override
            public Page<ClientEffect> effects(String key, String rule, @Nullable String cursor, int size) {
                return new Page<>(List.of(new ClientEffect("c1", "Rossi", true, 2, AT, null, 1)), null);
            }

            @Override
            public void uninstall(String key, boolean data) {
                done.add("remove " + data);
            }
        };
        return resource;
    }
}
