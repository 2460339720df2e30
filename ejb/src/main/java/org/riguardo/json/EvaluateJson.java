package org.riguardo.json;

import jakarta.json.JsonObject;
import java.io.Reader;
import java.time.Instant;
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
        Fields fields = Fields.root(JsonDocuments.object(document))
                .only(
                        "now",
                        "policy",
                        "client",
                        "ledgerDay",
                        "items",
                        "settled",
                        "payments",
                        "interactions",
                        "agreements",
                        "cases");
        Instant now = fields.requiredInstant("now");
        PolicySettings settings = SettingsReader.read(fields.object("policy"), base);
        return new Evaluation(new ClientFileReader(now, settings.zone()).read(fields), settings, now);
    }

    /** The client file in the form that {@link #read} takes, without {@code now} and {@code policy}. */
    public static JsonObject write(ClientFile file, ZoneId zone) {
        return ClientFileWriter.write(file, zone);
    }

    /** The decision; times with the offset of the zone. */
    public static JsonObject write(Decision decision, ZoneId zone) {
        return DecisionWriter.write(decision, zone);
    }
}
