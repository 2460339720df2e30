package org.riguardo.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What one installation is made of: the folder that keeps everything, the folder with the unpacked servers, the EAR, where
 * Maven keeps its files, and the ports.
 */
public record Settings(
        Path home,
        Path servers,
        Path ear,
        MavenHome maven,
        Ports ports,
        boolean demo,
        Map<String, String> options,
        Database database) {

    /** The settings of the run command; {@code riguardo.checkout} is set by the build. */
    public static Settings fromProperties(Properties properties) throws StartProblem {
        Path checkout = Path.of(properties.getProperty("riguardo.checkout", "."))
                .toAbsolutePath()
                .normalize();
        String home = properties.getProperty("riguardo.home");
        Ports ports = Ports.of(
                port(properties, "riguardo.http.port", 8080),
                port(properties, "riguardo.keycloak.port", 8180),
                port(properties, "riguardo.imap.port", 3143),
                port(properties, "riguardo.smtp.port", 3025));
        return new Settings(
                home == null || home.isBlank()
                        ? checkout.resolve("data")
                        : Path.of(home).toAbsolutePath().normalize(),
                checkout.resolve("server/target/servers"),
                checkout.resolve("ear/target/riguardo.ear"),
                MavenHome.fromProperties(properties),
                ports,
                !"false".equals(properties.getProperty("riguardo.demo")),
                Map.of(),
                Database.h2());
    }

    /** The pages' address, without a slash at the end. */
    public String baseUrl() {
        return "http://localhost:" + ports.http() + "/riguardo";
    }

    /** Keycloak's address, without a slash at the end. */
    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    /** The issuer of every token that this installation takes. */
    public String issuer() {
        return keycloakUrl() + "/realms/riguardo";
    }

    Path logs() {
        return home.resolve("logs");
    }

    private static int port(Properties properties, String key, int usual) throws StartProblem {
        @Nullable String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new StartProblem(
                    "-D" + key + "=" + value + " is not a port number: give a number such as " + usual + ".", e);
        }
    }
}
