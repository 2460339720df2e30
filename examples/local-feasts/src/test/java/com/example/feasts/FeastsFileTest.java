package com.example.feasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeastsFileTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void eachLineIsARemarkOrANameWithItsWordsAndTheLanguageComesFirst() throws IOException {
        List<String> lines = Files.readAllLines(RESOURCES.resolve("feasts.lexicon")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines.get(0)).isEqualTo("language it");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allSatisfy(line -> assertThat(line)
                .matches("(day \\d\\d-\\d\\d|[a-z-]+): \\S.*"));
    }

    @Test
    void theDescriptorNamesTheFile() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("META-INF/riguardo-plugin.json")))
                .contains("\"file\": \"feasts.lexicon\"");
    }
}
