package org.riguardo.api.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riguardo.api.plugin.ModuleType;

/** A plugin that was compiled against an earlier 1.x goes on to link. {@code -Driguardo.api.write=true} records what was added. */
class PublishedApiTest {

    private static final Path LIST = Path.of("api-1.txt");

    /** A plugin is handed these and never implements them, but for its own tests. */
    private static final Set<String> MADE_BY_THE_HOST = Set.of(
            "org.riguardo.api.plugin.PluginContext",
            "org.riguardo.api.plugin.PluginSettings",
            "org.riguardo.api.plugin.PluginStore",
            "org.riguardo.api.mailbox.MessageSink");

    /** Version 1 of something that plugins use. */
    public interface First {
        String name();
    }

    /** The same, with one more thing to implement. */
    public interface FirstLonger {
        String name();

        String more();
    }

    @Test
    void whatWasPublishedIsThereAndWhatIsNewIsRecorded() throws IOException {
        SortedSet<String> now = Signatures.beside(ModuleType.class);
        boolean write = Boolean.getBoolean("riguardo.api.write");
        if (write && (!Files.exists(LIST) || !Baseline.read(LIST).released())) {
            Baseline.write(LIST, now);
        }
        Baseline baseline = Baseline.read(LIST);
        assertThat(baseline.breaks(now, MADE_BY_THE_HOST))
                .as("what breaks plugins that were compiled before; see VERSIONS.md")
                .isEmpty();
        if (write) {
            Baseline.write(LIST, now);
            baseline = Baseline.read(LIST);
        }
        assertThat(baseline.added(now))
                .as("not recorded in api-1.txt; run this test with -Driguardo.api.write=true")
                .isEmpty();
        assertThat(now).hasSizeGreaterThan(500);
    }

    @Test
    void aTypeThatGoesAReturnTypeThatChangesAndOneMoreMethodToImplementAreFound() {
        Baseline baseline = new Baseline(true, Signatures.of(First.class));
        assertThat(baseline.breaks(Signatures.of(First.class), Set.of())).isEmpty();
        assertThat(baseline.breaks(new TreeSet<>(), Set.of())).hasSize(2).allMatch(one -> one.startsWith("gone"));

        SortedSet<String> changed = new TreeSet<>();
        Signatures.of(First.class).forEach(line -> changed.add(line.replace("name():java.lang.String", "name():int")));
        assertThat(baseline.breaks(changed, Set.of()))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("gone") && one.contains("name():java.lang.String"))
                .anyMatch(one -> one.startsWith("whoever implements"));

        SortedSet<String> longer = new TreeSet<>();
        Signatures.of(FirstLonger.class).forEach(line -> longer.add(line.replace("FirstLonger", "First")));
        assertThat(baseline.breaks(longer, Set.of())).singleElement().asString().contains("more()");
        assertThat(baseline.breaks(longer, Set.of(First.class.getName()))).isEmpty();
        assertThat(baseline.added(longer)).singleElement().asString().contains("more()");
    }

    @Test
    void eachTypeSaysSinceWhichVersionItIsThere() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java") && !one.endsWith("package-info.java"))
                    .toList()) {
                String text = Files.readString(file);
                int begin = text.indexOf("\npublic ");
                if (begin >= 0 && !text.substring(0, begin).contains(" * @since ")) {
                    silent.add(file.toString());
                }
            }
        }
        assertThat(silent).isEmpty();
    }
}
