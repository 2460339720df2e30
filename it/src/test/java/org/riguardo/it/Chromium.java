package org.riguardo.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the system's Chromium; where it is missing and the package manager may be used, installs it and says so. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Optional<Path> find() {
        String given = System.getProperty("riguardo.chromium", System.getenv("RIGUARDO_CHROMIUM"));
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        Optional<Path> installed = onPath(NAMES);
        if (installed.isEmpty()
                && "root".equals(System.getProperty("user.name"))
                && onPath(List.of("apt-get")).isPresent()) {
            System.out.println("No Chromium on this machine: installing the system's package with apt-get.");
            run("apt-get", "-q", "update");
            run("apt-get", "-q", "-y", "install", "chromium");
            return onPath(NAMES);
        }
        return installed;
    }

    private static Optional<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> List.of(
                                System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                        .stream()
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            System.out.println(String.join(" ", command) + " failed: " + e.getMessage());
        }
    }
}
