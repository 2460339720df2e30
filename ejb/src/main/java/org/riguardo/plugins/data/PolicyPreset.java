package org.riguardo.plugins.data;

import java.io.StringReader;
import org.riguardo.json.PolicyJson;
import org.riguardo.policy.PolicySettings;

/** Values of the policy that a firm may take over: module type {@code policy-preset}. It changes nothing by itself, and switches no gate off. */
public record PolicyPreset(String json) {

    /**
     * Reads an object of parameters by name, such as {@code {"frequency.days": 21}}.
     *
     * @throws org.riguardo.json.InvalidDocument where it cannot be used
     */
    static PolicyPreset read(String json) {
        PolicyPreset preset = new PolicyPreset(json);
        preset.on(PolicySettings.defaults());
        return preset;
    }

    /** Those settings with the values of this preset. */
    public PolicySettings on(PolicySettings settings) {
        return PolicyJson.withParameters(new StringReader(json), settings);
    }
}
