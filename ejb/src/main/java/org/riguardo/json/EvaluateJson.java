package org.riguardo.json;

import jakarta.json.JsonObject;
import java.io.Reader;
import java.time.ZoneId;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.PolicySettings;

/** The documents of {@code POST policy/evaluate}: the question, read strictly, and the decision. */
public final class EvaluateJson {

    private EvaluateJson() {}

    /**
     * Reads a question.
     *
     * @param base the settings on which those of the document are laid
     * @throws InvalidDocument naming the first field that cannot be taken
     */
    public static Evaluation read(Reader document, PolicySettings base) {
        throw new InvalidDocument("", "Not read yet.");
    }

    /** The client file in the form that {@link #read} takes, without {@code now} and {@code policy}. */
    public static JsonObject write(ClientFile file, ZoneId zone) {
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** The decision; times with the offset of the zone. */
    public static JsonObject write(Decision decision, ZoneId zone) {
        return JsonObject.EMPTY_JSON_OBJECT;
    }
}
