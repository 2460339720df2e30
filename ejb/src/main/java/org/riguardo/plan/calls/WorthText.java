package org.riguardo.plan.calls;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import org.riguardo.api.decision.Sentence;

/** The reasons for a call as they are kept in the database. */
final class WorthText {

    private static final JsonProvider JSON = JsonProvider.provider();

    private WorthText() {}

    static String write(Worth worth) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            worth.parts().forEach(part -> json.writeStartObject()
                    .write("about", part.kind().name())
                    .write("points", part.points())
                    .write("it", part.words().it())
                    .write("en", part.words().en())
                    .writeEnd());
            json.writeEnd();
        }
        return text.toString();
    }

    static Worth read(String text) {
        return new Worth(JSON.createReader(new StringReader(text)).readArray().getValuesAs(JsonObject.class).stream()
                .map(part -> new WorthPart(
                        WorthPart.Kind.valueOf(part.getString("about")),
                        part.getInt("points"),
                        new Sentence(part.getString("it"), part.getString("en"))))
                .toList());
    }
}
