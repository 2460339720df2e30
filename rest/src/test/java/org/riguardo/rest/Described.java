package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Holds documents against the schemas of the API's own description. */
final class Described {

    private static final JsonObject COMPONENTS = OpenApiDocument.load().getJsonObject("components");

    private Described() {}

    /** Fails unless the document is as that schema says, with no field that the schema does not name. */
    static void as(String schema, JsonObject document) {
        assertThat(validator(schema).validate(document.toString(), InputFormat.JSON))
                .as("%s as described, in %s", schema, document)
                .isEmpty();
        JsonObject described = COMPONENTS.getJsonObject("schemas").getJsonObject(schema);
        if (described.containsKey("properties")) {
            assertThat(described.getJsonObject("properties").keySet()).containsAll(document.keySet());
        }
    }

    private static JsonSchema validator(String schema) {
        String text = Json.createObjectBuilder()
                .add("$ref", "#/components/schemas/" + schema)
                .add("components", COMPONENTS)
                .build()
                .toString();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, InputFormat.JSON);
    }
}
