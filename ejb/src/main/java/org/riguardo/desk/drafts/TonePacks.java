package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riguardo.api.tone.TextKey;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;
import org.riguardo.problem.InputProblem;

/** The registry of tone packs: those that come with the product are in it like any other; the newest of a language is asked first. */
@ApplicationScoped
public class TonePacks {

    private static final String OTHERWISE = "en";

    private final List<TonePack> packs = new CopyOnWriteArrayList<>(BuiltInPacks.all());

    /** A pack and one of its texts. */
    public record Chosen(TonePack pack, ToneText text) {}

    /** Adds a pack, in place of one with the same key. */
    public synchronized void register(TonePack pack) {
        remove(pack.key());
        packs.add(0, pack);
    }

    /** Takes a pack out. */
    public synchronized void remove(String key) {
        packs.removeIf(pack -> pack.key().equals(key));
    }

    /** All packs, in the order in which they are asked. */
    public List<TonePack> all() {
        return List.copyOf(packs);
    }

    /** The pack with that key. */
    public Optional<TonePack> pack(String key) {
        return packs.stream().filter(pack -> pack.key().equals(key)).findFirst();
    }

    /** The language in which a client who speaks {@code language} is written to: its own where there is a pack, else English. */
    public String language(String language) {
        return packs.stream().anyMatch(pack -> pack.language().equals(language)) ? language : OTHERWISE;
    }

    /** That language; {@link InputProblem} when there are no texts in it. */
    String require(String language) {
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
    public Optional<Chosen> find(String language, TextKey key) {
        TextKey plain = TextKey.of(key.kind(), key.tone(), key.form());
        return Stream.of(key, plain)
                .flatMap(wanted -> packs.stream()
                        .filter(pack -> pack.language().equals(language))
                        .flatMap(pack -> pack.text(wanted).stream().map(text -> new Chosen(pack, text))))
                .findFirst();
    }
}
