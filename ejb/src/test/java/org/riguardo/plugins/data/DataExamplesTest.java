package org.riguardo.plugins.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Signal;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Voice;
import org.riguardo.policy.PolicySettings;

/** The examples of plugins without code, as the jar that the build makes of them. */
class DataExamplesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private static byte[] jar(String example) throws IOException {
        Path resources = Path.of("../examples", example, "src/main/resources");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.sorted().toList()) {
                String name = resources.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file)) {
                    jar.putNextEntry(new JarEntry(name));
                    Files.copy(file, jar);
                } else if (!name.isEmpty() && !name.equals("META-INF")) {
                    jar.putNextEntry(new JarEntry(name + "/"));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Object only(String example) throws IOException {
        DataPackage upload = PackageReader.read(jar(example));
        return DataModules.make(upload.descriptor().modules().get(0), upload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-texts", "local-feasts", "calmer-preset", "fee-register-mapping"})
    void theUploadTakesTheJar(String example) throws IOException {
        DataPackage upload = PackageReader.read(jar(example));
        assertThat(upload.descriptor().modules()).singleElement().satisfies(module -> {
            assertThat(module.broken()).isNull();
            assertThat(Bringing.of(module, upload, PolicySettings.defaults()).usable())
                    .isTrue();
        });
    }

    @Test
    void aFeastAndALocalWordAreUnderstoodByTheLexiconAlone() throws IOException {
        LexiconFile feasts = (LexiconFile) only("local-feasts");
        Lexicon with = Lexicon.with(List.of(feasts.file()));
        String text = "Vi pago il conticino a San Petronio.";
        assertThat(Meaning.of("Dice che paga a San Petronio.", "", DAY, Voice.NOTE, with)
                        .findings())
                .extracting(Finding::day)
                .contains(LocalDate.of(2026, 10, 4));
        assertThat(promises(text, with)).extracting(Finding::day).containsExactly(LocalDate.of(2026, 10, 4));
        assertThat(promises(text, Lexicon.standard()))
                .extracting(Finding::day)
                .doesNotContain(LocalDate.of(2026, 10, 4));
    }

    private static List<Finding> promises(String text, Lexicon lexicon) {
        return Meaning.of(text, "", DAY, Direction.IN, lexicon).findings().stream()
                .filter(finding -> finding.kind().equals(new Kind.Heard(Signal.PROMISE)))
                .toList();
    }

    @Test
    void thePresetMakesEachPauseLonger() throws IOException {
        List<PresetChange> changes = PresetChange.of((PolicyPreset) only("calmer-preset"), PolicySettings.defaults());
        assertThat(changes).hasSize(4).allSatisfy(change -> assertThat(change.to())
                .isGreaterThan(change.from()));
    }

    @Test
    void theRegisterIsReadByItsMappingAlone() throws IOException {
        TableMapping mapping = (TableMapping) only("fee-register-mapping");
        assertThat(read(Map.of())).isNotInstanceOf(FileReading.Read.class);
        assertThat(read(Map.of(mapping.layout(), mapping.answers())))
                .isInstanceOfSatisfying(FileReading.Read.class, read -> assertThat(
                                read.parts().get(0).read().documents().list())
                        .extracting(document -> document.number())
                        .containsExactly("P-12", "P-13"));
    }

    private static FileReading read(Map<String, String> mappings) throws IOException {
        String table =
                """
                Per chi;CF;Pratica;Fatta il;Attesa il;Quanto
                Rossi Impianti;01234567897;P-12;01/01/2026;31/01/2026;1.200,00
                Bianchi Moda;09876543217;P-13;28/01/2026;28/02/2026;350,50
                """;
        return new ExportReader(BuiltInFormats::all)
                .read(
                        new InMemoryContent(
                                "registro.csv",
                                table.getBytes(StandardCharsets.UTF_8),
                                Instant.parse("2026-03-03T08:00:00Z")),
                        new ReadContext(ZoneId.of("Europe/Rome"), DAY, true, OwnNumbers.UNSET, mappings));
    }
}
