package org.riguardo.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** A server as Maven Central serves it: a zip with its coordinates. */
record Distribution(String name, String group, String artifact, String version) {
    private static final Properties VERSIONS = versions();

    static Distribution wildfly() {
        return new Distribution("WildFly", "org.wildfly", "wildfly-dist", version("wildfly.version"));
    }

    static Distribution keycloak() {
        return new Distribution("Keycloak", "org.keycloak", "keycloak-quarkus-dist", version("keycloak.version"));
    }

    String title() {
        return name + " " + version;
    }

    /** The folder that its zip unpacks to. */
    String folder() {
        return artifact + "-" + version;
    }

    String coordinates() {
        return group + ":" + artifact + ":" + version + ":zip";
    }

    Path in(Path repository) {
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(folder() + ".zip");
    }

    static String version(String key) {
        return VERSIONS.getProperty(key);
    }

    private static Properties versions() {
        Properties properties = new Properties();
        try (InputStream in = Distribution.class.getResourceAsStream("server.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
