package org.riguardo.api.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The signatures that were published with one major version, as {@code api-N.txt} keeps them: what a plugin was once compiled against stays there to be linked to.
 *
 * @param released whether any version of it is out; nothing of it goes or changes from then on
 */
record Baseline(boolean released, SortedSet<String> lines) {

    private static final String NOT_YET = "not released";

    /** What would break a plugin that was compiled against the baseline, one sentence for each. */
    List<String> breaks(Collection<String> now, Collection<String> madeByTheHost) {
        List<String> broken = new ArrayList<>();
        for (String line : lines) {
            if (!now.contains(line)) {
                broken.add("gone or changed: " + line);
            }
        }
        for (String line : now) {
            String type = line.substring(0, line.indexOf('#'));
            if (line.endsWith(" abstract") && !lines.contains(line) && known(type) && !madeByTheHost.contains(type)) {
                broken.add("whoever implements " + type + " lacks it: " + line);
            }
        }
        return broken;
    }

    /** What is not published yet. */
    List<String> added(Collection<String> now) {
        return now.stream().filter(line -> !lines.contains(line)).sorted().toList();
    }

    private boolean known(String type) {
        return lines.stream().anyMatch(line -> line.startsWith(type + "# "));
    }

    static Baseline read(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return new Baseline(
                !all.get(0).contains(NOT_YET),
                all.stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Writes the file anew with these signatures, its first line as it was. */
    static void write(Path file, SortedSet<String> now) throws IOException {
        String first = Files.exists(file)
                ? Files.readAllLines(file).get(0)
                : "# Riguardo plugin API 1, " + NOT_YET + "; VERSIONS.md says how this list is kept";
        Files.writeString(file, first + "\n" + String.join("\n", now) + "\n");
    }
}
