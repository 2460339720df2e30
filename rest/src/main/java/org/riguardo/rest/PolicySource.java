package org.riguardo.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.riguardo.json.InvalidDocument;
import org.riguardo.json.PolicyJson;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;

/** Finds the policy that a caller means: a version by its number, or a whole document. */
final class PolicySource {

    private final PolicyVersions versions;

    PolicySource(PolicyVersions versions) {
        this.versions = versions;
    }

    /** The policy meant by the value of that field; {@link InputProblem} for what is neither number nor document. */
    PolicySettings read(JsonValue value, String field) {
        if (value instanceof JsonNumber number && number.isIntegral() && number.longValue() == number.intValue()) {
            return version(number.intValue());
        }
        if (value instanceof JsonObject document) {
            return document(document.toString(), field);
        }
        throw new InputProblem(
                field,
                "Serve il numero di una versione, oppure una politica intera.",
                "The number of a version or a whole policy is needed.");
    }

    private PolicySettings version(int number) {
        return number == 0
                ? PolicySettings.defaults()
                : PolicyJson.read(new StringReader(versions.get(number).document()));
    }

    private static PolicySettings document(String text, String field) {
        try {
            return PolicyJson.read(new StringReader(text));
        } catch (InvalidDocument e) {
            String path = e.field().isEmpty() ? field : field + "." + e.field();
            throw new InputProblem(path, e.getMessage(), e.getMessage());
        }
    }
}
