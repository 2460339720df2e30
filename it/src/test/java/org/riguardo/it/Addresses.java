package org.riguardo.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses that the sources of a module declare, so that a walk through all of them forgets none. */
final class Addresses {
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"( \\+ KIND)?\\)");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\"([^\"]*)\\*\"\\)");
    private static final Pattern METHOD = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?::[^/]*)?\\}");

    /** @param path below the root of the module, with names in braces for what a request fills in */
    record Address(String method, String path) {

        boolean hasParameters() {
            return path.contains("{");
        }

        /** With values by the path that leads to a parameter, or by its name; the other value where neither is known. */
        String with(Map<String, String> values, String other) {
            Matcher parameter = PARAMETER.matcher(path);
            StringBuilder filled = new StringBuilder();
            while (parameter.find()) {
                String before = path.substring(0, parameter.start());
                String value = values.getOrDefault(before, values.getOrDefault(parameter.group(1), other));
                parameter.appendReplacement(filled, Matcher.quoteReplacement(value));
            }
            return parameter.appendTail(filled).toString();
        }
    }

    private Addresses() {}

    static List<Address> declaredIn(String module) throws IOException {
        Path sources = Path.of(System.getProperty("riguardo.checkout", ".."))
                .resolve(module)
                .resolve("src/main/java");
        List<Address> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                all.addAll(declaredIn(Files.readAllLines(file)));
            }
        }
        return all;
    }

    private static List<Address> declaredIn(List<String> lines) {
        List<Address> found = new ArrayList<>();
        String root = "";
        @Nullable String path = null;
        @Nullable String method = null;
        for (String line : lines.stream().map(String::strip).toList()) {
            Matcher servlet = SERVLET.matcher(line);
            Matcher annotated = PATH.matcher(line);
            Matcher named = METHOD.matcher(line);
            if (servlet.matches()) {
                found.add(new Address("POST", servlet.group(1) + "{id}"));
            } else if (annotated.matches()) {
                path = annotated.group(1) + (annotated.group(2) == null ? "" : ".csv");
            } else if (named.matches()) {
                method = named.group(1);
            } else if (line.startsWith("public ")) {
                if (line.contains(" class ")) {
                    root = path == null ? "" : "/" + path;
                } else if (method != null) {
                    String whole = root + "/" + (path == null ? "" : path);
                    found.add(new Address(method, whole.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "")));
                }
                path = null;
                method = null;
            }
        }
        return found;
    }
}
