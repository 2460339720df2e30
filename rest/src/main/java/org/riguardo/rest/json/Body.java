package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.riguardo.problem.InputProblem;

/** The body of a request: one JSON object in UTF-8 within a size limit, each name once. */
public final class Body {

    /** Enough for a contact or an agreement, in bytes. */
    public static final int SMALL = 128 * 1024;

    /** Enough for a client file with some ten thousand facts, in bytes. */
    public static final int LARGE = 8 * 1024 * 1024;

    private static final JsonReaderFactory STRICT =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private Body() {}

    /** The fields of a small body. */
    public static Fields fields(InputStream body) throws IOException {
        return fields(body, SMALL);
    }

    /** The fields of a body of that many bytes at most. */
    public static Fields fields(InputStream body, int limit) throws IOException {
        String text = object(body, limit);
        try (JsonReader reader = STRICT.createReader(new StringReader(text))) {
            return new Fields(reader.readObject());
        } catch (RuntimeException e) {
            throw new InputProblem("", "Un campo c'è due volte.", "A field comes twice.");
        }
    }

    /**
     * The text of a body.
     *
     * @throws TooLarge when it has more bytes than {@code limit}
     * @throws InputProblem when it is not one JSON object in UTF-8, naming line and column where they are known
     */
    public static String object(InputStream body, int limit) throws IOException {
        String text = text(body.readNBytes(limit + 1), limit);
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new InputProblem("", "Serve un oggetto JSON.", "A JSON object is needed.");
            }
            pass(parser);
            if (parser.hasNext()) {
                throw new InputProblem("", "Dopo l'oggetto JSON c'è dell'altro.", "Something follows the JSON object.");
            }
            return text;
        } catch (InputProblem e) {
            throw e;
        } catch (JsonParsingException e) {
            long line = e.getLocation().getLineNumber();
            long column = e.getLocation().getColumnNumber();
            throw new InputProblem(
                    "",
                    "Il contenuto non è JSON valido (riga " + line + ", colonna " + column + ").",
                    "The body is no valid JSON (line " + line + ", column " + column + ").");
        } catch (RuntimeException e) {
            throw new InputProblem(
                    "",
                    "Il contenuto non è JSON valido, o è troppo annidato.",
                    "The body is no valid JSON, or is nested too deeply.");
        }
    }

    private static void pass(JsonParser parser) {
        int open = 1;
        while (open > 0) {
            switch (parser.next()) {
                case START_OBJECT -> open++;
                case END_OBJECT -> open--;
                default -> {}
            }
        }
    }

    private static String text(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            throw new TooLarge(limit);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InputProblem("", "Il contenuto non è in UTF-8.", "The body is not in UTF-8.");
        }
    }

    /** Thrown for a body of more bytes than a resource takes. */
    public static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int limit;

        /** With the most bytes that would have been taken. */
        public TooLarge(int limit) {
            this.limit = limit;
        }

        /** The most bytes that would have been taken. */
        public int limit() {
            return limit;
        }
    }
}
