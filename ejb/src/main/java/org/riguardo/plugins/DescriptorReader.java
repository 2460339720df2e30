package org.riguardo.plugins;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.json.Fields;
import org.riguardo.json.InvalidDocument;
import org.riguardo.json.JsonDocuments;
import org.riguardo.plugins.Descriptor.Remote;
import org.riguardo.problem.InputProblem;

/**
 * Reads what a plugin says of itself. What is wrong with a module makes that module unusable; what is wrong with the rest has the whole refused with an
 * {@link InputProblem} that names the place.
 */
public final class DescriptorReader {

    /** Where a plugin's descriptor lies among its files. */
    public static final String PATH = "META-INF/riguardo-plugin.json";

    /** Characters that a descriptor has at most. */
    public static final int LONGEST = 262_144;

    private static final int MOST_MODULES = 100;
    private static final int LONGEST_KEY = 80;
    private static final int LONGEST_NAME = 200;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)+");
    private static final Pattern VERSION =
            Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(-[0-9A-Za-z.-]{1,20})?(\\+[0-9A-Za-z.-]{1,10})?");
    private static final String[] HEAD = {
        "$schema",
        "key",
        "name",
        "version",
        "apiVersion",
        "vendor",
        "description",
        "requires",
        "scopes",
        "settings",
        "remote",
        "texts",
        "modules",
        "files"
    };

    private DescriptorReader() {}

    /** The descriptor in that document, whichever way the plugin comes. */
    public static Descriptor read(String json) {
        return read(json, null, ApiVersions.HOST);
    }

    /** The descriptor of a plugin that comes that way: modules that such a plugin cannot have are unusable. */
    public static Descriptor read(String json, Carrier carrier) {
        return read(json, carrier, ApiVersions.HOST);
    }

    /** The same, as a host of that version of {@code plugin-api} reads it. */
    static Descriptor read(String json, @Nullable Carrier carrier, int host) {
        if (json.length() > LONGEST) {
            throw new InputProblem(
                    "descriptor",
                    "La descrizione del plugin ha più di " + LONGEST + " caratteri.",
                    "The plugin’s descriptor has more than " + LONGEST + " characters.");
        }
        try {
            Fields head = Fields.root(JsonDocuments.object(new StringReader(json)));
            int apiVersion = ApiVersions.check(head, host);
            head.only(HEAD);
            return read(head, apiVersion, carrier, json);
        } catch (InvalidDocument problem) {
            throw new InputProblem(
                    problem.field().isEmpty() ? "descriptor" : problem.field(),
                    problem.sentence().it(),
                    problem.sentence().en());
        }
    }

    private static Descriptor read(Fields head, int apiVersion, @Nullable Carrier carrier, String json) {
        ApiVersions.requires(head);
        Texts texts = Texts.of(head);
        Fields vendor = head.requiredObject("vendor").only("name", "url");
        Sentence description = texts.find(head, "description");
        Remote remote = remote(head, carrier);
        return new Descriptor(
                key(head),
                brief(head, texts.require(head, "name")),
                version(head),
                apiVersion,
                vendor.requiredText("name"),
                vendor.text("url"),
                description == null ? new Sentence("", "") : description,
                scopes(head),
                SettingReader.read(head, texts),
                remote,
                modules(head, texts, carrier),
                json);
    }

    private static Sentence brief(Fields head, Sentence name) {
        if (name.it().length() > LONGEST_NAME || name.en().length() > LONGEST_NAME) {
            throw head.complain(
                    "name",
                    "Il nome è più lungo di " + LONGEST_NAME + " caratteri.",
                    "The name is longer than " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private static String key(Fields head) {
        String key = head.requiredText("key");
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw head.complain(
                    "key",
                    "La chiave si scrive come un dominio al contrario, com.example.holidays, fino a 80 caratteri.",
                    "The key is written as a domain backwards, com.example.holidays, up to 80 characters.");
        }
        return key;
    }

    private static String version(Fields head) {
        String version = head.requiredText("version");
        if (!VERSION.matcher(version).matches()) {
            throw head.complain("version", "La versione si scrive come 1.0.0.", "The version is written as 1.0.0.");
        }
        return version;
    }

    private static Set<String> scopes(Fields head) {
        Set<String> scopes = new HashSet<>(head.texts("scopes"));
        for (String scope : scopes) {
            if (Scope.of(scope).isEmpty()) {
                throw head.complain(
                        "scopes", "Non si può chiedere «" + scope + "».", "There is no scope \"" + scope + "\".");
            }
        }
        return scopes;
    }

    private static @Nullable Remote remote(Fields head, @Nullable Carrier carrier) {
        Fields remote = carrier == Carrier.REMOTE ? head.requiredObject("remote") : head.object("remote");
        if (remote == null) {
            return null;
        }
        remote.only("baseUrl", "jwks", "lifecycle");
        String base = remote.requiredText("baseUrl");
        try {
            URI uri = new URI(base);
            if (uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return new Remote(uri, remote.requiredText("jwks"), remote.text("lifecycle"));
            }
        } catch (java.net.URISyntaxException unreadable) {
            throw wrongBase(remote);
        }
        throw wrongBase(remote);
    }

    private static InvalidDocument wrongBase(Fields remote) {
        return remote.complain(
                "baseUrl",
                "L’indirizzo si scrive per intero, come https://plugin.example/riguardo.",
                "The address is written in full, such as https://plugin.example/riguardo.");
    }

    private static List<ModuleDescriptor> modules(Fields head, Texts texts, @Nullable Carrier carrier) {
        JsonObject json = head.json();
        head.each("modules", (value, where) -> where);
        JsonArray values = json.get("modules") instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        if (values.isEmpty() || values.size() > MOST_MODULES) {
            throw head.complain(
                    "modules",
                    "Un plugin ha da 1 a " + MOST_MODULES + " moduli.",
                    "A plugin has 1 to " + MOST_MODULES + " modules.");
        }
        ModuleReader reader = new ModuleReader(texts, carrier);
        List<ModuleDescriptor> modules = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            modules.add(reader.read(values.get(i), i));
        }
        for (DescriptorSchema.Problem problem : DescriptorSchema.problems(head.json())) {
            int index = problem.module();
            if (index < 0) {
                throw new InvalidDocument(problem.field(), unschooled(problem));
            }
            if (modules.get(index).broken() == null) {
                modules.set(index, modules.get(index).broken(unschooled(problem)));
            }
        }
        return modules;
    }

    private static Sentence unschooled(DescriptorSchema.Problem problem) {
        return new Sentence(
                problem.field() + ": non segue lo schema dei plugin (" + problem.reason() + ")",
                problem.field() + ": it does not follow the schema of plugins (" + problem.reason() + ")");
    }
}
