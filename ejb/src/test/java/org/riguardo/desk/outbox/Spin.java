package org.riguardo.desk.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The model checker Spin: the system's, or Debian's package unpacked in this module's {@code target} folder. */
final class Spin {

    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");
    private static final long LONGEST_SECONDS = 240;

    private final Path program;

    private Spin(Path program) {
        this.program = program;
    }

    /** @throws IOException with the reason why it cannot be had here */
    static Spin get() throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/gcc"))) {
            throw new IOException("there is no /usr/bin/gcc");
        }
        Path installed = Path.of("/usr/bin/spin");
        if (Files.isExecutable(installed)) {
            return new Spin(installed);
        }
        Path folder = Path.of("target", "debian-spin").toAbsolutePath();
        Path unpacked = folder.resolve("root/usr/bin/spin");
        if (!Files.isExecutable(unpacked)) {
            Path archives = Files.createDirectories(folder.resolve("archives"));
            run(archives, List.of("apt-get", "download", "spin"));
            try (Stream<Path> files = Files.list(archives)) {
                for (Path archive :
                        files.filter(file -> file.toString().endsWith(".deb")).toList()) {
                    run(
                            archives,
                            List.of(
                                    "dpkg-deb",
                                    "-x",
                                    archive.toString(),
                                    folder.resolve("root").toString()));
                }
            }
        }
        return new Spin(unpacked);
    }

    /**
     * Looks through all states of the model of the outbox and returns how many errors there are: none, or the first.
     *
     * @param run the steps of a run that is to be followed; null to look through all runs
     */
    int errors(int design, boolean loss, List<String> run) throws IOException {
        Path folder = Files.createTempDirectory("riguardo-spin");
        try (InputStream model = Spin.class.getResourceAsStream("outbox.pml")) {
            Files.copy(
                    Objects.requireNonNull(model), folder.resolve("outbox.pml"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> generate = new ArrayList<>(List.of(program.toString(), "-a", "-DDESIGN=" + design));
        if (loss) {
            generate.add("-DLOSS");
        }
        if (run != null) {
            generate.add("-DFOLLOW");
            Files.writeString(folder.resolve("run.pml"), followed(run));
        }
        generate.add("outbox.pml");
        run(folder, generate);
        run(folder, List.of("gcc", "-O1", "-w", "-DSAFETY", "-o", "pan", "pan.c"));
        Matcher errors = ERRORS.matcher(run(folder, List.of("./pan", "-E", "-m1000000")));
        if (!errors.find()) {
            throw new IOException("pan did not say how many errors there are");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return Integer.parseInt(errors.group(1));
    }

    private static String followed(List<String> run) {
        StringBuilder text = new StringBuilder(
                "#define LENGTH " + run.size() + "\nmtype run_of_the_code[LENGTH];\ninline load_run() {\n");
        for (int at = 0; at < run.size(); at++) {
            text.append("run_of_the_code[")
                    .append(at)
                    .append("] = ")
                    .append(run.get(at))
                    .append(";\n");
        }
        return text.append("skip\n}\n").toString();
    }

    private static String run(Path in, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + said.strip());
            }
            return said;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
