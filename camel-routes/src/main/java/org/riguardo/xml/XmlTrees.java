package org.riguardo.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one element of a stream into a tree; bounded in depth, number of elements and length of texts. */
public final class XmlTrees {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_VALUE = 200;

    private XmlTrees() {}

    /**
     * The element that the reader stands on, to its end; subtrees whose root has a skipped name are passed over, and text
     * beyond 4,000 characters is cut.
     *
     * @throws ForbiddenXml when it is deeper than 40 levels or has more than 200,000 elements
     */
    public static XmlNode read(XMLStreamReader reader, Set<String> skipped) throws XMLStreamException {
        Deque<XmlNode> path = new ArrayDeque<>();
        Deque<TextOf> texts = new ArrayDeque<>();
        XmlNode root = open(reader, path, texts);
        int elements = 1;
        while (!path.isEmpty()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS) {
                        throw new ForbiddenXml("Too many elements", reader.getLocation());
                    }
                    if (skipped.contains(reader.getLocalName())) {
                        skip(reader);
                    } else {
                        open(reader, path, texts);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    texts.element().append(reader);
                case XMLStreamConstants.END_ELEMENT ->
                    path.pop().close(texts.pop().text());
                default -> {}
            }
        }
        return root;
    }

    /**
     * The root element of a reader that stands at its beginning, read to the end of the document.
     *
     * @throws ForbiddenXml when it is deeper than 40 levels or has more than 200,000 elements
     */
    public static XmlNode document(XMLStreamReader reader, Set<String> skipped) throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            reader.next();
        }
        XmlNode root = read(reader, skipped);
        while (reader.hasNext()) {
            reader.next();
        }
        return root;
    }

    /** Passes over the element that the reader stands on, to its end. */
    public static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> limit(++depth, reader);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static XmlNode open(XMLStreamReader reader, Deque<XmlNode> path, Deque<TextOf> texts)
            throws XMLStreamException {
        limit(path.size() + 1, reader);
        XmlNode node = new XmlNode(reader.getLocalName(), reader.getLocation().getLineNumber(), attributes(reader));
        if (!path.isEmpty()) {
            path.element().add(node);
        }
        path.push(node);
        texts.push(new TextOf());
        return node;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = Math.min(reader.getAttributeCount(), MOST_ATTRIBUTES);
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < count; at++) {
            String value = reader.getAttributeValue(at).strip();
            attributes.put(
                    reader.getAttributeLocalName(at), value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
        }
        return attributes;
    }

    private static void limit(int depth, XMLStreamReader reader) throws ForbiddenXml {
        if (depth > DEEPEST) {
            throw new ForbiddenXml("Nested too deeply", reader.getLocation());
        }
    }

    /** The text of one element; most hold but white space between others. */
    private static final class TextOf {

        private @Nullable StringBuilder text;

        void append(XMLStreamReader reader) {
            char[] characters = reader.getTextCharacters();
            int at = reader.getTextStart();
            int end = at + reader.getTextLength();
            if (text == null) {
                while (at < end && characters[at] <= ' ') {
                    at++;
                }
                if (at == end) {
                    return;
                }
                text = new StringBuilder(Math.min(LONGEST_TEXT, end - at));
            }
            text.append(characters, at, Math.min(LONGEST_TEXT - text.length(), end - at));
        }

        String text() {
            return text == null ? "" : text.toString().strip();
        }
    }
}
