package org.riguardo.mailbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shared sample mails, read in place beside the checkout; a test that needs them says so where they are missing. */
public final class Samples {

    private static final Path FOLDER = Path.of("..", "..", "shared", "samples");

    private Samples() {}

    public static Path folder(String name) {
        Path folder = FOLDER.resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: there is no folder ../shared/samples/" + name + " beside the checkout");
        return folder;
    }

    public static List<Path> files(String name, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder(name))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
