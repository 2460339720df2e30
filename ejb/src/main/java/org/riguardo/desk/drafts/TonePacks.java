package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.tone.TextKey;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;
import org.riguardo.plugins.Plugins;
import org.riguardo.problem.InputProblem;

/** The tone packs that each firm has on, in the order in which they are asked: those of plugins before those of the product, unless their weight says otherwise. */
@ApplicationScoped
public class TonePacks {

    private static final String OTHERWISE = "en";
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    private Function<String, List<TonePack>> packs = this::registered;

    /** The same outside a server. */
    static TonePacks of(Plugins plugins, Guard guard) {
        TonePacks packs = new TonePacks();
        packs.plugins = plugins;
        packs.guard = guard;
        return packs;
    }

    /** Only those of the product, outside a server. */
    static TonePacks builtIn() {
        TonePacks packs = new TonePacks();
        packs.packs = firm -> BuiltInPacks.all();
        return packs;
    }

    private List<TonePack> registered(String firm) {
        return plugins.modules(firm, ModuleType.TONE_PACK, TonePack.class).stream()
                .flatMap(module -> kept(module).stream())
                .toList();
    }

    private Optional<TonePack> kept(Plugged<TonePack> module) {
        if (module.carrier() != Carrier.CODE) {
            return Optional.of(module.instance());
        }
        try {
            return Optional.of(guard.call(module, LONGEST, KeptPack::of));
        } catch (PluginFailure failure) {
            return Optional.empty();
        }
    }

    /** A pack and one of its texts. */
    public record Chosen(TonePack pack, ToneText text) {}

    /** All packs, in the order in which they are asked. */
    public List<TonePack> all(String firm) {
        return packs.apply(firm);
    }

    /** The pack with that key. */
    public Optional<TonePack> pack(String firm, String key) {
        return all(firm).stream().filter(pack -> pack.key().equals(key)).findFirst();
    }

    /** The language in which a client who speaks {@code language} is written to: its own where there is a pack, else English. */
    public String language(String firm, String language) {
        return all(firm).stream().anyMatch(pack -> pack.language().equals(language)) ? language : OTHERWISE;
    }

    /** That language; {@link InputProblem} when there are no texts in it. */
    String require(String firm, String language) {
        List<TonePack> packs = all(firm);
        if (packs.stream().noneMatch(pack -> pack.language().equals(language))) {
            String all = packs.stream().map(TonePack::language).distinct().collect(Collectors.joining(", "));
            throw new InputProblem(
                    "language",
                    "In questa lingua non ci sono testi: sceglierne una tra " + all + ".",
                    "There are no texts in this language: choose one of " + all + ".");
        }
        return language;
    }

    /** The text with that key in that language; where no pack has it for what is broken, the plain one. */
    public Optional<Chosen> find(String firm, String language, TextKey key) {
        List<TonePack> packs = all(firm);
        TextKey plain = TextKey.of(key.kind(), key.tone(), key.form());
        return Stream.of(key, plain)
                .flatMap(wanted -> packs.stream()
                        .filter(pack -> pack.language().equals(language))
                        .flatMap(pack -> pack.text(wanted).stream().map(text -> new Chosen(pack, text))))
                .findFirst();
    }
}
