package org.riguardo.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a distribution into the local Maven repository, with the Maven and the settings of the running build. */
final class Fetcher {
    private static final Pattern CAUSE =
            Pattern.compile("\\[ERROR\\].*?((?:Could not|Cannot|Checksum|The following).*)");
    private final MavenHome maven;
    private final Progress progress;

    Fetcher(MavenHome maven, Progress progress) {
        this.maven = maven;
        this.progress = progress;
    }

    /** The zip in the local repository, downloaded when it is not there yet. */
    Path fetch(Distribution distribution) throws StartProblem, IOException, InterruptedException {
        Path zip = distribution.in(maven.repository());
        if (Files.isRegularFile(zip)) {
            return zip;
        }
        progress.step("Fetching " + distribution.title() + " with Maven (" + distribution.coordinates() + ") ...");
        Path log = Files.createTempFile("riguardo-fetch", ".log");
        try {
            int code = new ProcessBuilder(command(distribution))
                    .directory(log.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .start()
                    .waitFor();
            if (code != 0 || !Files.isRegularFile(zip)) {
                throw problem(distribution, Files.readString(log));
            }
            return zip;
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> command(Distribution distribution) throws StartProblem {
        if (maven.installation() == null) {
            throw new StartProblem(
                    distribution.title() + " is not in the local Maven repository: start with ./mvnw -Prun.");
        }
        List<String> command = new ArrayList<>();
        command.add(maven.installation()
                .resolve(windows() ? "bin/mvn.cmd" : "bin/mvn")
                .toString());
        command.addAll(List.of("-B", "-ntp", "-U", "--strict-checksums", "-Dmaven.repo.local=" + maven.repository()));
        if (maven.settings() != null && Files.isRegularFile(maven.settings())) {
            command.addAll(List.of("-s", maven.settings().toString()));
        }
        if (maven.offline()) {
            command.add("-o");
        }
        command.add("org.apache.maven.plugins:maven-dependency-plugin:"
                + Distribution.version("dependency-plugin.version") + ":get");
        command.addAll(List.of("-Dartifact=" + distribution.coordinates(), "-Dtransitive=false"));
        return command;
    }

    static StartProblem problem(Distribution distribution, String output) {
        String title = distribution.title();
        if (output.contains("offline mode")) {
            return new StartProblem(
                    title + " is not in the local Maven repository and Maven is offline: start once without -o.");
        }
        if (output.contains("Checksum validation failed") || output.contains("checksum validation failed")) {
            return new StartProblem("The download of " + title
                    + " was damaged on its way (its checksum is wrong) and was not kept: run ./mvnw -Prun again.");
        }
        Matcher cause = CAUSE.matcher(output);
        return new StartProblem(title + " could not be downloaded: check the network and the proxy or mirror in Maven's"
                + " settings.xml, then run ./mvnw -Prun again."
                + (cause.find() ? " Maven says: " + shortened(cause.group(1)) : ""));
    }

    private static String shortened(String cause) {
        String line = cause.replaceAll(" -> \\[Help.*", "").strip();
        return line.length() > 300 ? line.substring(0, 300) + " ..." : line;
    }

    static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }

    static File nothing() {
        return new File(windows() ? "NUL" : "/dev/null");
    }
}
