package org.riguardo.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of the registry. A table begins with {@code table NAME}; then {@code of CONDITION} or {@code of none: WHAT IT IS},
 * {@code erase delete|clear|keep WHY}, and lines of columns that begin with their kind.
 */
final class RegistryReader {

    private final String area;
    private final List<RegisteredTable> read = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String whose;
    private @Nullable String why;
    private Ending ending = Ending.NONE;
    private Map<String, ColumnKind> columns = new LinkedHashMap<>();

    private RegistryReader(String area) {
        this.area = area;
    }

    static List<RegisteredTable> read(String area, List<String> lines) {
        RegistryReader reader = new RegistryReader(area);
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(reader::line);
        reader.end();
        return reader.read;
    }

    private void line(String line) {
        String[] parts = line.strip().split(" +", 2);
        String rest = parts.length == 2 ? parts[1] : "";
        switch (parts[0]) {
            case "table" -> {
                end();
                name = rest;
            }
            case "of" -> {
                boolean none = rest.startsWith("none:");
                whose = none ? null : rest;
                why = none ? rest.substring(5).strip() : null;
            }
            case "erase" -> {
                String[] how = rest.split(" ", 2);
                ending = Ending.valueOf(how[0].toUpperCase(Locale.ROOT));
                why = how.length == 2 ? how[1] : null;
            }
            default -> {
                ColumnKind kind = ColumnKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
                for (String column : rest.split(" ")) {
                    if (columns.put(column, kind) != null) {
                        throw new IllegalStateException(area + ": " + name + "." + column + " stands there twice");
                    }
                }
            }
        }
    }

    private void end() {
        if (name != null) {
            if ((whose == null) != (ending == Ending.NONE) || (ending == Ending.KEEP && why == null)) {
                throw new IllegalStateException(area + ": " + name + " does not say how its rows end");
            }
            read.add(new RegisteredTable(area, name, whose, ending, why, columns));
        }
        name = null;
        whose = null;
        why = null;
        ending = Ending.NONE;
        columns = new LinkedHashMap<>();
    }
}
