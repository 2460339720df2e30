package org.riguardo.plugins.reference;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.Scope;

/** Writes the page of all extension points from the API's own sources, and from the descriptors of the product and of the examples. */
final class ExtensionPoints {

    private static final Set<String> COMMON =
            Set.of("key", "type", "name", "state", "weight", "conditions", "location", "class", "label");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Set<String>> made = new TreeMap<>();
    private final Map<String, Set<String>> fields = new TreeMap<>();

    private ExtensionPoints() {}

    static String page() throws IOException {
        ExtensionPoints page = new ExtensionPoints();
        page.read();
        page.write();
        return String.join("\n", page.lines) + "\n";
    }

    private void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 8)) {
            for (Path file : files.filter(ExtensionPoints::descriptor).sorted().toList()) {
                try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                    read(reader.readObject());
                }
            }
        }
    }

    private static boolean descriptor(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("/target/")
                && (path.matches(".*/src/main/resources/META-INF/riguardo/[^/]+\\.json")
                        || path.matches("\\.\\./examples/.*/META-INF/riguardo-plugin\\.json"));
    }

    private void read(JsonObject descriptor) {
        for (JsonValue one : descriptor.getJsonArray("modules")) {
            JsonObject module = one.asJsonObject();
            String type = module.getString("type");
            made.computeIfAbsent(type, key -> new TreeSet<>())
                    .add("`" + descriptor.getString("key") + ":" + module.getString("key") + "`");
            module.keySet().stream().filter(field -> !COMMON.contains(field)).forEach(field -> fields.computeIfAbsent(
                            type, key -> new TreeSet<>())
                    .add("`" + field + "`"));
        }
    }

    private void write() throws IOException {
        say(
                "# Extension points",
                "",
                "Written by `ExtensionPointsTest` from the sources of `plugin-api` and from the descriptors of the product and of the examples; the build fails when this page"
                        + " is not what they say. `-Driguardo.api.write=true` writes it anew.",
                "",
                "A plugin is a descriptor with modules, whichever way it comes: as a file, as a deployment beside the application, or as a service elsewhere. Each module has"
                        + " a `key`, a `type`, a `state` (`enabled`, `disabled`), a `weight` (less comes first), a `location` where it shows, `conditions`, and what its type needs beside.",
                "");
        say("## Module types", "");
        Documented types = Documented.of(ModuleType.class.getName());
        for (ModuleType type : ModuleType.values()) {
            type(type, types.sentence(type.name()));
        }
        locations();
        events();
        table(
                "Scopes",
                "What a plugin asks to be allowed; an administrator approves it, and whatever was not asked for is refused.",
                List.of(Scope.values()).stream()
                        .map(scope ->
                                "| `" + scope.key() + "` | " + scope.words().en() + " |")
                        .toList());
        schema();
    }

    private void type(ModuleType type, String sentence) {
        say("### `" + type.key() + "`", "", sentence, "");
        String linked = Documented.linked(ModuleType.class.getName(), type.name());
        if (!linked.isEmpty()) {
            Documented documented = Documented.of(linked);
            say("`" + linked + "`: " + documented.sentence(""), "", "| method | |", "|---|---|");
            documented
                    .methods()
                    .forEach((method, does) -> say("| `" + method.replace("|", "\\|") + "` | " + does + " |"));
            say("");
        }
        if (type == ModuleType.WEB_ITEM || type == ModuleType.WEB_PANEL) {
            boolean panel = type == ModuleType.WEB_PANEL;
            say(
                    "Shows at: "
                            + Arrays.stream(Location.values())
                                    .filter(place -> place.panels() == panel)
                                    .map(place -> "`" + place.key() + "`")
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "");
        }
        String more = String.join(", ", fields.getOrDefault(type.key(), Set.of()));
        if (!more.isEmpty()) {
            say("Its own fields, as those below use them: " + more + ".", "");
        }
        String who = String.join(", ", made.getOrDefault(type.key(), Set.of("nothing that comes with the product")));
        say("Implemented by: " + who + ".", "");
    }

    private void locations() {
        Documented documented = Documented.of(Location.class.getName());
        say(
                "## Locations",
                "",
                documented.sentence(""),
                "",
                "| location | shows | about a client | |",
                "|---|---|---|---|");
        for (Location place : Location.values()) {
            say("| `" + place.key() + "` | " + (place.panels() ? "panels" : "links") + " | "
                    + (place.client() ? "yes" : "no") + " | " + documented.sentence(place.name()) + " |");
        }
        say("");
    }

    private void events() {
        Documented documented = Documented.of(EventType.class.getName());
        table(
                "Events",
                documented.sentence(""),
                Arrays.stream(EventType.values())
                        .map(event -> "| `" + event.key() + "` | " + documented.sentence(event.name()) + " |")
                        .toList());
    }

    private void table(String title, String sentence, List<String> rows) {
        say("## " + title, "", sentence, "", "| | |", "|---|---|");
        rows.forEach(this::say);
        say("");
    }

    /** The fields of a descriptor, where its schema is published. */
    private void schema() throws IOException {
        Path file = Path.of("../plugin-api/src/main/resources/org/riguardo/api/plugin/riguardo-plugin-1.schema.json");
        if (!Files.exists(file)) {
            return;
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject properties = reader.readObject().getJsonObject("properties");
            table(
                    "The descriptor",
                    "By its schema, `riguardo-plugin-1.schema.json`.",
                    properties.entrySet().stream()
                            .map(one -> "| `" + one.getKey() + "` | " + described(one.getValue()) + " |")
                            .toList());
        }
    }

    private static String described(JsonValue property) {
        return property instanceof JsonObject object && object.get("description") instanceof JsonString text
                ? text.getString().replace("|", "\\|")
                : "";
    }

    private void say(String... more) {
        lines.addAll(List.of(more));
    }
}
