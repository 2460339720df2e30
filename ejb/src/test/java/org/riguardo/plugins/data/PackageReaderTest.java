package org.riguardo.plugins.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;
import org.riguardo.problem.InputProblem;

class PackageReaderTest {

    private static final String DESCRIPTOR =
            Descriptors.json(Uploads.KEY, "1.0.0", Uploads.file("lexicon", "words", "words.lexicon"));

    private static void refused(byte[] upload, String message) {
        assertThatThrownBy(() -> PackageReader.read(upload))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining(message);
    }

    @Test
    void aJsonDocumentCarriesItsFiles() {
        String json = DESCRIPTOR.substring(0, DESCRIPTOR.lastIndexOf('}'))
                + ", \"files\": {\"words.lexicon\": \"language it\\nfee: notulina\"}}";
        DataPackage read = PackageReader.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(read.files()).containsOnlyKeys("words.lexicon");
        assertThat(read.descriptor().modules().get(0).broken()).isNull();
    }

    @Test
    void anArchiveThatGrowsBeyondMeasureIsLeftBeforeItDoes() {
        String much = "0".repeat(9 * 1024 * 1024);
        byte[] bomb = Uploads.zip(Map.of(DescriptorReader.PATH, DESCRIPTOR, "words.lexicon", much));
        assertThat(bomb.length).isLessThan(20_000);
        refused(bomb, "8 MB in all");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            many.put("f" + i, "x");
        }
        refused(Uploads.zip(many), "100 files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "a/../../b", "..", "a\\b", "C:/x", ".hidden", "a//b", "\u202ea"})
    void aPathThatLeadsElsewhereIsRefused(String path) {
        refused(Uploads.zip(Map.of(DescriptorReader.PATH, DESCRIPTOR, path, "x")), "cannot be taken");
    }

    @Test
    void whatIsNoPluginIsRefused() {
        refused(new byte[0], "empty");
        refused(new byte[PackageReader.MOST + 1], "larger than 5 MB");
        refused("PK\3\4 and nothing more".getBytes(StandardCharsets.UTF_8), "ZIP");
        refused("[1, 2]".getBytes(StandardCharsets.UTF_8), "JSON object");
        refused(new byte[] {'{', (byte) 0xff, '}'}, "UTF-8");
        byte[] whole = Uploads.zip(Uploads.all("1.0.0"));
        refused(Arrays.copyOf(whole, whole.length / 3), "ZIP");
    }

    @Test
    void codeAndServicesAreUnusableInAPluginWithoutCode() {
        String json = Descriptors.json(
                Uploads.KEY,
                "1.0.0",
                Descriptors.rule("a"),
                Descriptors.module("web-panel", "b", "\"location\": \"firm.panel\", \"url\": \"/panel\""));
        DataPackage read = PackageReader.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(read.descriptor().modules())
                .allSatisfy(module -> assertThat(module.broken()).isNotNull());
    }
}
