package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.server.Scripts;

/** Each {@code restore-*.cli} takes back exactly what its {@code configure-*.cli} did. */
@RiguardoTest
class ScriptsIT {

    @TempDir
    Path base;

    @ParameterizedTest
    @ValueSource(strings = {"riguardo", "h2", "postgresql"})
    void restoreLeavesTheConfigurationAsWildFlyCame(String name, Riguardo riguardo) throws Exception {
        Path shipped = riguardo.wildflyDistribution().resolve("standalone/configuration");
        Path configuration = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(base.resolve("deployments"));
        String before = Files.readString(configuration.resolve("standalone.xml"));
        Scripts scripts = new Scripts(riguardo.wildflyDistribution(), base);

        scripts.run(List.of("configure-" + name + ".cli"));
        assertThat(configuration.resolve("standalone.xml")).content().isNotEqualTo(before);

        scripts.run(List.of("restore-" + name + ".cli"));
        assertThat(configuration.resolve("standalone.xml")).content().isEqualTo(before);
    }
}
