package org.riguardo.plugins;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.riguardo.api.plugin.ModuleType;

/** The published JSON Schema of descriptors (draft 2020-12), by which each one is checked after it was read; it loads nothing from elsewhere. */
final class DescriptorSchema {

    /** Where the schema lies in the jar of {@code plugin-api}. */
    static final String PATH = "/org/riguardo/api/plugin/riguardo-plugin-1.schema.json";

    private static final URI ID = URI.create("https://riguardo.org/schema/riguardo-plugin-1.schema.json");
    private static final String MODULES = "/modules/";
    private static final Validator VALIDATOR = validator();

    private DescriptorSchema() {}

    /**
     * Something that the schema does not allow.
     *
     * @param place a JSON pointer, such as {@code /settings/0/type}
     */
    record Problem(String place, String reason) {

        /** The module that it is about; -1 when it is about none. */
        int module() {
            if (!place.startsWith(MODULES)) {
                return -1;
            }
            String rest = place.substring(MODULES.length());
            int end = rest.indexOf('/');
            return Integer.parseInt(end < 0 ? rest : rest.substring(0, end));
        }

        /** The place as other messages name it, such as {@code settings[0].type}. */
        String field() {
            String path = place.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
            return path.isEmpty() ? "descriptor" : path.substring(1);
        }
    }

    /** All that the schema does not allow, the deepest places first. */
    static List<Problem> problems(JsonObject document) {
        synchronized (VALIDATOR) {
            Validator.Result result = VALIDATOR.validate(ID, document);
            return result.isValid()
                    ? List.of()
                    : result.getErrors().stream()
                            .sorted(Comparator.comparingInt(DescriptorSchema::depth)
                                    .reversed())
                            .map(error -> new Problem(error.getInstanceLocation(), error.getError()))
                            .toList();
        }
    }

    private static int depth(Error error) {
        return (int)
                error.getInstanceLocation().chars().filter(sign -> sign == '/').count();
    }

    private static Validator validator() {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .createValidator();
        try (InputStream stream = ModuleType.class.getResourceAsStream(PATH)) {
            String schema = new String(Objects.requireNonNull(stream, PATH).readAllBytes(), StandardCharsets.UTF_8);
            validator.registerSchema(ID, schema);
            return validator;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
