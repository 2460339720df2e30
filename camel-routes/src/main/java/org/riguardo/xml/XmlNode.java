package org.riguardo.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of a small XML tree, found by local names whatever the namespaces and prefixes are. */
public final class XmlNode {

    private static final int FEW = 4;

    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private List<XmlNode> children = List.of();
    private String text = "";

    XmlNode(String name, int line, Map<String, String> attributes) {
        this.name = name;
        this.line = line;
        this.attributes = attributes;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** The line on which it begins, counted from 1. */
    public int line() {
        return line;
    }

    /** Its own text without white space around it; empty when it has none. */
    public String text() {
        return text;
    }

    /** The value of the attribute of that local name without white space around it; empty when it has none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** All elements at the end of that path of local names, in the order of the file. */
    public Stream<XmlNode> all(String... path) {
        if (path.length == 0) {
            return Stream.of(this);
        }
        List<XmlNode> found = new ArrayList<>();
        collect(path, 0, found);
        return found.stream();
    }

    /** The first element at the end of that path. */
    public Optional<XmlNode> first(String... path) {
        return Optional.ofNullable(find(path, 0, false));
    }

    /** The first element at the end of that path that has a text. */
    public Optional<XmlNode> filled(String... path) {
        return Optional.ofNullable(find(path, 0, true));
    }

    /** The text of the first element at the end of that path that has any. */
    public Optional<String> text(String... path) {
        XmlNode found = find(path, 0, true);
        return found == null ? Optional.empty() : Optional.of(found.text);
    }

    private void collect(String[] path, int step, List<XmlNode> found) {
        for (XmlNode child : children) {
            if (child.name.equals(path[step])) {
                if (step + 1 == path.length) {
                    found.add(child);
                } else {
                    child.collect(path, step + 1, found);
                }
            }
        }
    }

    private @Nullable XmlNode find(String[] path, int step, boolean filled) {
        if (step == path.length) {
            return filled && text.isEmpty() ? null : this;
        }
        for (XmlNode child : children) {
            if (child.name.equals(path[step])) {
                XmlNode found = child.find(path, step + 1, filled);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    void add(XmlNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(FEW);
        }
        children.add(child);
    }

    void close(String value) {
        text = value;
    }
}
