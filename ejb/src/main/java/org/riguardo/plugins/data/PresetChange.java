package org.riguardo.plugins.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.riguardo.api.decision.Sentence;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;

/** A number of the policy that a preset would change. */
public record PresetChange(String parameter, Sentence meaning, BigDecimal from, BigDecimal to) {

    /** What the preset would change of those settings, by the parameters' names. */
    public static List<PresetChange> of(PolicyPreset preset, PolicySettings settings) {
        PolicySettings then = preset.on(settings);
        return new TreeSet<>(then.parameters().keySet())
                .stream()
                        .filter(name -> settings.value(name).compareTo(then.value(name)) != 0)
                        .map(name -> new PresetChange(
                                name,
                                Objects.requireNonNull(Parameters.find(name)).meaning(),
                                settings.value(name),
                                then.value(name)))
                        .toList();
    }

    /** It in words. */
    public Sentence words() {
        String numbers = from.toPlainString() + " → " + to.toPlainString();
        return new Sentence(meaning.it() + " (" + numbers + ")", meaning.en() + " (" + numbers + ")");
    }
}
