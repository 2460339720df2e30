package org.riguardo.plugins.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a source file of the plugin API says: of its type, and of each constant and method of it. */
final class Documented {

    private static final Path SOURCES = Path.of("../plugin-api/src/main/java");
    private static final Pattern BLOCK = Pattern.compile(
            "/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*([^;{]*?)(?=[;{]|/\\*\\*|\\z)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@link (?:[\\w.]*\\.)?([\\w]+)(?:#(\\w+))?[^}]*\\}");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|value) #?([^}]*)\\}");

    private final Map<String, String> sentences = new LinkedHashMap<>();

    private Documented() {}

    /** Of the type of that name. */
    static Documented of(String type) {
        try {
            String text = Files.readString(SOURCES.resolve(type.replace('.', '/') + ".java"));
            Documented read = new Documented();
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                read.add(block.group(2).strip().replaceAll("\\s+", " "), clean(block.group(1)));
            }
            return read;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(String declared, String sentence) {
        Matcher method = Pattern.compile("^(?:public |default |static )*(.+?\\s(\\w+)\\(.*\\)(?: throws [\\w, .]+)?)$")
                .matcher(declared);
        Matcher constant = Pattern.compile("^([A-Z][A-Z_]+)\\s*(?:[,(].*)?$").matcher(declared);
        if (declared.startsWith("public ") && declared.contains(" interface ")
                || declared.matches("public .*\\b(enum|record|class)\\b.*")) {
            sentences.putIfAbsent("", sentence);
        } else if (constant.matches()) {
            sentences.putIfAbsent(constant.group(1), sentence);
        } else if (method.matches() && !declared.contains(" record ")) {
            sentences.put(method.group(1).replace("@Nullable ", ""), sentence);
        }
    }

    /** What is said of the type, or of a constant of it. */
    String sentence(String name) {
        String found = sentences.get(name);
        if (found == null) {
            throw new AssertionError("nothing is said of " + name);
        }
        return found;
    }

    /** Its methods as declared, with what is said of each. */
    Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>(sentences);
        methods.keySet().removeIf(name -> !name.contains("("));
        return methods;
    }

    private static String clean(String block) {
        String text = block.replaceAll("(?m)^\\s*\\*? ?", " ")
                .replaceAll("(?s)\\s@(param|return|since|throws).*", "")
                .replaceAll("(?s)<p>.*", "")
                .replaceAll("\\s+", " ")
                .strip();
        String plain = CODE.matcher(LINK.matcher(text)
                        .replaceAll(
                                link -> "`" + link.group(1) + (link.group(2) == null ? "" : "." + link.group(2)) + "`"))
                .replaceAll(code -> Matcher.quoteReplacement("`" + code.group(1) + "`"));
        return plain.replace("|", "\\|");
    }

    /** The type that the first link in the documentation of a constant leads to; empty without one. */
    static String linked(String type, String constant) {
        try {
            String text = Files.readString(SOURCES.resolve(type.replace('.', '/') + ".java"));
            Matcher link = Pattern.compile(
                            "/\\*\\*(?:(?!\\*/).)*?\\{@link ([\\w.]+)\\}(?:(?!\\*/).)*?\\*/\\s*" + constant + "[,;(]",
                            Pattern.DOTALL)
                    .matcher(text);
            return link.find() ? link.group(1) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
