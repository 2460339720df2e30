package org.riguardo.plugins.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.policy.Policy;

/** The page of extension points says what the API says. */
class ExtensionPointsTest {

    private static final Path PAGE = Path.of("../docs/extension-points.md");

    @Test
    void theCommittedPageIsWhatTheApiSays() throws IOException {
        String page = ExtensionPoints.page();
        if (Boolean.getBoolean("riguardo.api.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("run ExtensionPointsTest with -Driguardo.api.write=true")
                .hasContent(page);
    }

    @Test
    void itHasEveryTypeAndEveryGate() throws IOException {
        String page = ExtensionPoints.page();
        for (ModuleType type : ModuleType.values()) {
            assertThat(page).contains("### `" + type.key() + "`");
        }
        Policy.rules().forEach(rule -> assertThat(page).contains("`org.riguardo.policy:" + rule.name() + "`"));
        assertThat(page)
                .contains("`List<Closed> judge(Situation situation)` | Why the gate is closed")
                .doesNotContain("{@", "@param");
    }
}
