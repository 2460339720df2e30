package org.riguardo.web.policy;

import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.riguardo.json.InvalidDocument;
import org.riguardo.json.PolicyJson;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;

/** A policy as a file that people can read, keep and bring back. */
public final class PolicyFile {
    private static final int LONGEST = 500_000;

    private PolicyFile() {}

    /** The file's text: JSON with one field a line. */
    static String write(PolicySettings settings) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(PolicyJson.write(settings));
        }
        return text.toString().strip() + "\n";
    }

    /**
     * The policy in a file's text.
     *
     * @throws InputProblem at the field {@code document}, naming the first place in it that cannot be taken
     */
    public static PolicySettings read(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InputProblem(
                    "document",
                    "Scegli un file di politica, oppure incolla qui il suo testo.",
                    "Choose a policy file, or paste its text here.");
        }
        try {
            return PolicyJson.read(new StringReader(text));
        } catch (InvalidDocument wrong) {
            String at = wrong.field().isEmpty() ? "" : " («" + wrong.field() + "»)";
            throw new InputProblem(
                    "document",
                    "Il file non si può usare" + at + ": " + wrong.sentence().it(),
                    "The file cannot be used" + at.replace('«', '"').replace('»', '"') + ": "
                            + wrong.sentence().en());
        }
    }
}
