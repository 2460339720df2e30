package com.example.calmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalmerFileTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void eachLineIsAParameterOfAGateWithAWholeNumber() throws IOException {
        List<String> lines = Files.readAllLines(RESOURCES.resolve("calmer.json"));
        assertThat(lines.subList(1, lines.size() - 1)).hasSize(4).allSatisfy(line -> assertThat(line)
                .matches(" {2}\"[a-z-]+\\.[a-zA-Z]+\": \\d+,?"));
    }

    @Test
    void theDescriptorNamesTheFile() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("META-INF/riguardo-plugin.json")))
                .contains("\"file\": \"calmer.json\"");
    }
}
