package org.riguardo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of Debian packages, unpacked beside the system without being installed; kept for the next run in the folder for temporary files. */
public final class DebianPackages {

    private static final long LONGEST_SECONDS = 120;

    private final Path root;

    private DebianPackages(Path root) {
        this.root = root;
    }

    /**
     * Fetches packages with {@code apt-get download} and unpacks them.
     *
     * @param program a file that they must contain, below the root
     * @throws IOException with the reason why they cannot be had
     */
    public static DebianPackages having(String program, String... packages) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "riguardo-debian-" + packages[0]);
        var unpacked = new DebianPackages(folder.resolve("root"));
        if (Files.isExecutable(unpacked.path(program))) {
            return unpacked;
        }
        Path archives = Files.createDirectories(folder.resolve("archives"));
        List<String> fetch = new ArrayList<>(List.of("apt-get", "download"));
        fetch.addAll(List.of(packages));
        run(archives, Map.of(), fetch);
        try (Stream<Path> files = Files.list(archives)) {
            for (Path archive :
                    files.filter(file -> file.toString().endsWith(".deb")).toList()) {
                run(archives, Map.of(), List.of("dpkg-deb", "-x", archive.toString(), unpacked.root.toString()));
            }
        }
        if (!Files.isExecutable(unpacked.path(program))) {
            throw new IOException("the packages " + fetch.subList(2, fetch.size()) + " hold no " + program);
        }
        return unpacked;
    }

    Path path(String file) {
        return root.resolve(file);
    }

    /** Runs a program to its end and returns what it wrote. */
    static String run(Path in, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " failed: " + said.strip());
            }
            return said;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** The first of these files that is there. */
    static Optional<Path> installed(String... files) {
        return Stream.of(files).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
