package org.riguardo.json;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import java.io.Reader;
import java.util.Map;
import org.riguardo.api.decision.Sentence;

/** Reads a JSON document and refuses what could be read in two ways. */
public final class JsonDocuments {

    private static final JsonReaderFactory FACTORY =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonDocuments() {}

    /** The document, which must be an object; {@link InvalidDocument} when it is none. */
    public static JsonObject object(Reader document) {
        JsonStructure structure = read(document);
        if (structure instanceof JsonObject object) {
            return object;
        }
        throw new InvalidDocument(
                "",
                new Sentence(
                        "Il documento deve essere un oggetto JSON, tra { e }.", "The document must be a JSON object."));
    }

    /** The parser reports nesting beyond its limit as a plain runtime exception. */
    private static JsonStructure read(Reader document) {
        try (JsonReader reader = FACTORY.createReader(document)) {
            return reader.read();
        } catch (JsonParsingException broken) {
            long line = broken.getLocation().getLineNumber();
            long column = broken.getLocation().getColumnNumber();
            throw new InvalidDocument(
                    "",
                    new Sentence(
                            "Non è JSON scritto bene (riga " + line + ", colonna " + column
                                    + "), oppure un campo vi sta due volte.",
                            "The document is not well-formed JSON (line " + line + ", column " + column
                                    + "), or has a field twice."));
        } catch (RuntimeException broken) {
            throw new InvalidDocument(
                    "",
                    new Sentence(
                            "Non è JSON scritto bene, o è annidato troppo in profondità.",
                            "The document is not well-formed JSON, or is nested too deeply."));
        }
    }
}
