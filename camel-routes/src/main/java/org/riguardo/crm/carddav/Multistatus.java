package org.riguardo.crm.carddav;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.CrmProblems;
import org.riguardo.xml.XmlReaders;
import org.riguardo.xml.XmlTrees;

/**
 * An answer about several resources (RFC 4918, 13), found by local names; bounded in resources and lengths.
 *
 * @param items in the server's order
 * @param token of RFC 6578; empty when there is none
 */
record Multistatus(List<DavItem> items, String token) {

    private static final int MOST_ITEMS = 60_000;
    private static final int MOST_ELEMENTS = 2_000;
    private static final int LONGEST = 2 << 20;
    private static final int LONGEST_HREF = 2_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S{1,5}\\s+(\\d{3})\\b.*", Pattern.DOTALL);

    static Multistatus of(byte[] body) throws CrmException {
        try {
            XMLStreamReader reader = XmlReaders.of(new ByteArrayInputStream(body));
            List<DavItem> items = new ArrayList<>();
            String token = "";
            boolean any = false;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (!any && !reader.getLocalName().equals("multistatus")) {
                    throw new XMLStreamException("another document");
                }
                any = true;
                if (reader.getLocalName().equals("response")) {
                    items.add(response(reader));
                } else if (reader.getLocalName().equals("sync-token")) {
                    token = property(reader).text().strip();
                } else if (!reader.getLocalName().equals("multistatus")) {
                    XmlTrees.skip(reader);
                }
                if (items.size() > MOST_ITEMS) {
                    throw new XMLStreamException("more resources than are read");
                }
            }
            return new Multistatus(items, token);
        } catch (XMLStreamException broken) {
            throw CrmProblems.notUnderstood("non è XML di WebDAV", "it is no XML of WebDAV");
        }
    }

    /** Whether an error document names that condition, such as {@code valid-sync-token}. */
    static boolean names(byte[] body, String condition) {
        try {
            XMLStreamReader reader = XmlReaders.of(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(condition)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException none) {
            return false;
        }
    }

    private static DavItem response(XMLStreamReader reader) throws XMLStreamException {
        String href = "";
        int status = 200;
        Map<String, DavProperty> properties = new HashMap<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "href" -> href = href.isEmpty() ? property(reader).text().strip() : href;
                case "status" -> status = status(property(reader).text());
                case "propstat" -> properties.putAll(propstat(reader));
                default -> XmlTrees.skip(reader);
            }
        }
        if (href.isEmpty() || href.length() > LONGEST_HREF) {
            throw new XMLStreamException("a resource without an address");
        }
        return new DavItem(href, status, properties);
    }

    private static Map<String, DavProperty> propstat(XMLStreamReader reader) throws XMLStreamException {
        Map<String, DavProperty> properties = new HashMap<>();
        int status = 200;
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "prop" -> {
                    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                        if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                            properties.put(reader.getLocalName(), property(reader));
                        }
                    }
                }
                case "status" -> status = status(property(reader).text());
                default -> XmlTrees.skip(reader);
            }
        }
        return status / 100 == 2 ? properties : Map.of();
    }

    private static DavProperty property(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<String> elements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements.add(reader.getLocalName());
                    String name = reader.getAttributeValue(null, "name");
                    if (name != null) {
                        names.add(name);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {}
            }
            if (text.length() > LONGEST || elements.size() > MOST_ELEMENTS) {
                throw new XMLStreamException("a property that is longer than any real one");
            }
        }
        return new DavProperty(text.toString(), elements, names);
    }

    private static int status(String line) {
        Matcher status = STATUS.matcher(line.strip());
        return status.matches() ? Integer.parseInt(status.group(1)) : 500;
    }
}
