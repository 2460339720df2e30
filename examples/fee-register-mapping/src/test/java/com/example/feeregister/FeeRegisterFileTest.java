package com.example.feeregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.LayoutAnswers;

class FeeRegisterFileTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void eachHeadingIsAnsweredAndADocumentHasAllThatItNeeds() throws IOException {
        String file = Files.readString(RESOURCES.resolve("fee-register.json"));
        List<String> headings = found("\"([^\"]+)\"", file.substring(file.indexOf('['), file.indexOf(']'))).stream()
                .map(heading -> heading.group(1))
                .toList();
        LayoutAnswers answers = new LayoutAnswers(found("\"([a-z0-9.]+)\": \"([A-Z_]+)\"", file).stream()
                .collect(Collectors.toMap(answer -> answer.group(1), answer -> answer.group(2))));
        assertThat(answers.columns()).containsOnlyKeys(1, 2, 3, 4, 5, 6).hasSameSizeAs(headings);
        assertThat(answers.columns()).containsValues("CLIENT", "NUMBER", "DUE", "TOTAL");
        assertThat(answers.all()).containsAllEntriesOf(Map.of("amounts", "COMMA", "days", "DAY_FIRST"));
    }

    @Test
    void theDescriptorNamesTheFile() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("META-INF/riguardo-plugin.json")))
                .contains("\"file\": \"fee-register.json\"");
    }

    private static List<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }
}
