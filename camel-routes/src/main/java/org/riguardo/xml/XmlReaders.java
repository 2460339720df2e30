package org.riguardo.xml;

import java.io.InputStream;
import java.io.Reader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one XML factory of the application. Its readers never resolve an entity, never load a DTD or schema and never open
 * a connection; the JDK's own parser is taken whatever the server has on its class path.
 */
public final class XmlReaders {

    private static final XMLInputFactory FACTORY = factory();

    private static final Pattern ENCODINGS = Pattern.compile(
            "utf-?8|utf-?16([lb]e)?|(us-)?ascii|iso[-_]?8859[-_]?[0-9]{1,2}|latin-?[0-9]|windows-125[0-9]|cp125[0-9]",
            Pattern.CASE_INSENSITIVE);

    private XmlReaders() {}

    /** A reader of those bytes in the encoding that they declare; a document type declaration ends in an exception. */
    public static XMLStreamReader of(InputStream bytes) throws XMLStreamException {
        return new NoDoctype(plain(FACTORY.createXMLStreamReader(new GuardedBytes(bytes))));
    }

    /** A reader of that text, whatever encoding it declares. */
    public static XMLStreamReader of(Reader text) throws XMLStreamException {
        return new NoDoctype(FACTORY.createXMLStreamReader(new GuardedText(text)));
    }

    /** Only encodings in which the guard sees what the parser sees. */
    private static XMLStreamReader plain(XMLStreamReader reader) throws XMLStreamException {
        for (String encoding : new String[] {reader.getEncoding(), reader.getCharacterEncodingScheme()}) {
            if (encoding != null && !ENCODINGS.matcher(encoding).matches()) {
                throw new ForbiddenXml("An encoding that no real file has", reader.getLocation());
            }
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLReporter((message, type, related, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }
}
