package org.riguardo.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords between the servers of one home: drawn at its first start, readable for the owner alone, never logged. */
record Secrets(String webClient, String database, String keycloakAdmin) {

    static Secrets of(Path home) throws IOException {
        Path file = home.resolve("secrets.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                kept.load(in);
            }
        }
        int before = kept.size();
        Secrets secrets = new Secrets(
                kept(kept, "keycloak.client.riguardo-web"), kept(kept, "database"), kept(kept, "keycloak.admin"));
        if (kept.size() != before) {
            StringWriter text = new StringWriter();
            kept.store(
                    text,
                    "Passwords between the servers of this folder. Keep this file with the data, show it to nobody.");
            Folders.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return secrets;
    }

    private static String kept(Properties properties, String key) {
        return (String) properties.computeIfAbsent(key, missing -> {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
