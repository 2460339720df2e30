package org.riguardo.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a small XML tree, found by local names whatever the namespaces and prefixes are. */
public final class XmlNode {

    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>();
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
        Stream<XmlNode> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /** The first element at the end of that path. */
    public Optional<XmlNode> first(String... path) {
        return all(path).findFirst();
    }

    /** The text of the first element at the end of that path that has any. */
    public Optional<String> text(String... path) {
        return all(path).map(XmlNode::text).filter(found -> !found.isEmpty()).findFirst();
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void close(String value) {
        text = value;
    }
}
