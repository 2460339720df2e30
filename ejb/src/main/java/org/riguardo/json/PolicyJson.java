package org.riguardo.json;

import jakarta.json.JsonObject;
import java.io.Reader;
import org.riguardo.policy.PolicySettings;

/** The document of a policy: served with descriptions, exported, and imported again. */
public final class PolicyJson {

    private PolicyJson() {}

    /** The settings with the description of every parameter and rule; {@link #read} takes it as it is. */
    public static JsonObject write(PolicySettings settings) {
        return PolicyWriter.write(settings);
    }

    /**
     * Reads a policy that was exported, perhaps changed since. What the document leaves out is as by default; descriptions
     * in it are not looked at.
     *
     * @throws InvalidDocument naming the first field that cannot be taken
     */
    public static PolicySettings read(Reader document) {
        return PolicyReader.read(Fields.root(JsonDocuments.object(document)));
    }

    /**
     * Those settings with the parameters of a document laid on them, which holds nothing but values by the parameters' names.
     *
     * @throws InvalidDocument naming the first field that cannot be taken
     */
    public static PolicySettings withParameters(Reader document, PolicySettings settings) {
        return SettingsReader.readParameters(Fields.root(JsonDocuments.object(document)), settings);
    }
}
