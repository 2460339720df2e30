package org.riguardo.plugins.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.plugin.contract.ContextOf;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginsChanged;
import org.riguardo.plugins.Presence;
import org.riguardo.plugins.guard.PluginThreads;

class DeployedPluginsTest {

    private final List<PluginsChanged> told = new ArrayList<>();
    private final Presence presence = Presence.of(told::add);
    private final DeployedPlugins plugins = DeployedPlugins.of(presence, PluginThreads.with(Thread::new));
    private final ClassLoader loader = new URLClassLoader(new URL[0], getClass().getClassLoader());

    /** Made with what it may use. */
    public record Made(PluginContext context) {}

    /** Made of nothing. */
    public static final class Plain {}

    /** Cannot be made. */
    public static final class Unmade {
        /** Throws. */
        public Unmade() {
            throw new NoClassDefFoundError("com/example/Missing");
        }
    }

    @Test
    void itIsThereForEveryFirmUntilItGoes() {
        assertThat(plugins.appear(json(1, Made.class.getName()), loader)).isEqualTo("com.example.trial");
        assertThat(presence.offer("studio", "com.example.trial")).isPresent();
        assertThat(presence.offer("altro", "com.example.trial")).isPresent();
        assertThat(plugins.disappear(loader)).contains("com.example.trial");
        assertThat(presence.offer("studio", "com.example.trial")).isEmpty();
        assertThat(plugins.disappear(loader)).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void anotherDeploymentOfTheSameKeyIsUsedAsLongAsItIsThere() {
        ClassLoader newer = new URLClassLoader(new URL[0], getClass().getClassLoader());
        plugins.appear(json(1, Made.class.getName()), loader);
        plugins.appear(json(1, Plain.class.getName()), newer);
        assertThat(offer().descriptor().modules().get(0).field("class")).isEqualTo(Plain.class.getName());
        plugins.disappear(newer);
        assertThat(offer().descriptor().modules().get(0).field("class")).isEqualTo(Made.class.getName());
    }

    @Test
    void whatIsWrongWithTheDescriptorIsSaidAndNothingIsThere() {
        for (String text : List.of("", "{", "{}", json(9, "x"), json(1, "x").replace("com.example", "org.riguardo"))) {
            assertThatThrownBy(() -> plugins.appear(text, loader))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("(?s).{10,}");
        }
        assertThat(presence.offers("studio")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aModuleIsMadeWithItsContextOrWithoutOrSaysWhatIsMissing() throws Exception {
        assertThat(made(Made.class.getName())).isEqualTo(new Made(context()));
        assertThat(made(Plain.class.getName())).isInstanceOf(Plain.class);
        assertThatThrownBy(() -> made(Unmade.class.getName())).isInstanceOf(NoClassDefFoundError.class);
        assertThatThrownBy(() -> made("com.example.Nowhere")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void nothingIsMadeOfADeploymentThatIsGone() {
        plugins.appear(json(1, Plain.class.getName()), loader);
        Offer offer = offer();
        plugins.disappear(loader);
        assertThatThrownBy(() -> offer.maker().make(offer.descriptor().modules().get(0), context()))
                .isInstanceOf(IllegalStateException.class);
    }

    private Object made(String type) throws Exception {
        plugins.appear(json(1, type), loader);
        ModuleDescriptor module = offer().descriptor().modules().get(0);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            return offer().maker().make(module, context());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static final PluginContext CONTEXT = ContextOf.with();

    private static PluginContext context() {
        return CONTEXT;
    }

    private Offer offer() {
        return presence.offer("studio", "com.example.trial").orElseThrow();
    }

    private static String json(int apiVersion, String type) {
        return """
                {"key": "com.example.trial", "name": {"it": "Prova", "en": "Trial"}, "version": "1.0.0", "apiVersion": %d,
                 "vendor": {"name": "Example"}, "description": {"it": "Prova.", "en": "Trial."},
                 "modules": [{"type": "contact-rule", "key": "m", "name": {"it": "Regola", "en": "Rule"}, "class": "%s"}]}
                """
                .formatted(apiVersion, type);
    }
}
