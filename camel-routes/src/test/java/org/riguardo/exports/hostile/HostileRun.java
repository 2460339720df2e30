package org.riguardo.exports.hostile;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Samples;

/** Reads every hostile file in a machine with little memory, and prints what came of it and what it took. */
public final class HostileRun {

    private static final long LARGE = 64L << 20;

    private HostileRun() {}

    /** The first argument is the folder of the files, the second an address that must not be called. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Content> files = files(Path.of(arguments[0]), arguments[1]);
        ExportReader reader = new ExportReader(BuiltInFormats::all);
        reader.read(Samples.content("warm.csv", "a;b\r\n".getBytes()), Samples.CONTEXT);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Map.Entry<String, Content> file : files.entrySet()) {
            long cpu = thread.getCurrentThreadCpuTime();
            long allocated =
                    thread.getThreadAllocatedBytes(Thread.currentThread().getId());
            String outcome = outcome(reader, file.getValue());
            System.out.printf(
                    "%s | %s | %d ms | %d MB%n",
                    file.getKey(),
                    outcome,
                    (thread.getCurrentThreadCpuTime() - cpu) / 1_000_000,
                    (thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated) >> 20);
        }
    }

    private static String outcome(ExportReader reader, Content file) throws IOException {
        try {
            FileReading reading = reader.read(file, Samples.CONTEXT);
            return reading instanceof FileReading.Refused refused
                    ? "Refused: " + refused.problems().get(0).reason().en()
                    : reading.getClass().getSimpleName();
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException failed) {
            return "FAILED " + failed;
        }
    }

    private static Map<String, Content> files(Path folder, String address) throws IOException {
        Map<String, Content> files = new LinkedHashMap<>();
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.sorted().toList()) {
                files.put(file.getFileName().toString(), Samples.onDisk(file, Instant.parse("2026-03-30T08:00:00Z")));
            }
        }
        files.putAll(made(address));
        return files;
    }

    /** Those that are too large to be written to disk. */
    private static Map<String, Content> made(String address) {
        Map<String, Content> large = new LinkedHashMap<>(HostileXml.all(address));
        large.putAll(HostileTexts.all());
        large.values().removeIf(content -> content.size() < LARGE);
        return large;
    }

    /** Writes the others into that folder, under what they are. */
    static void write(Path folder, String address) throws IOException {
        for (Map.Entry<String, Content> file : HostileXml.all(address).entrySet()) {
            if (file.getValue().size() < LARGE) {
                Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
            }
        }
        for (Map.Entry<String, Content> file : HostileTexts.all().entrySet()) {
            if (file.getValue().size() < LARGE) {
                Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
            }
        }
        Map<String, byte[]> packed = new LinkedHashMap<>(HostileArchives.all());
        packed.putAll(HostileBooks.all(address));
        for (Map.Entry<String, byte[]> file : packed.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
