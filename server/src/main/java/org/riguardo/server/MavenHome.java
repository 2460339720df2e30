package org.riguardo.server;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The Maven that runs the build: where it is installed, its local repository, its settings file, and whether it is offline. */
public record MavenHome(@Nullable Path installation, Path repository, @Nullable Path settings, boolean offline) {

    /** As the build passes it on; without a build, the local repository of the user. */
    public static MavenHome fromProperties(Properties properties) {
        String installation = properties.getProperty("maven.home");
        String repository = properties.getProperty("riguardo.maven.repository");
        String settings = afterEquals(properties.getProperty("riguardo.maven.settings"));
        return new MavenHome(
                installation == null ? null : Path.of(installation),
                repository == null
                        ? Path.of(properties.getProperty("user.home"), ".m2", "repository")
                        : Path.of(repository),
                settings == null || settings.isBlank() || settings.contains("$") ? null : Path.of(settings),
                "true".equals(afterEquals(properties.getProperty("riguardo.maven.offline"))));
    }

    private static @Nullable String afterEquals(@Nullable String value) {
        return value == null ? null : value.substring(value.indexOf('=') + 1);
    }
}
