package org.riguardo.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
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

    private XmlReaders() {}

    /** A reader of those bytes in the encoding that they declare; a document type declaration ends in an exception. */
    public static XMLStreamReader of(InputStream bytes) throws XMLStreamException {
        try {
            return of(DeclaredText.of(bytes));
        } catch (IOException unreadable) {
            throw new XMLStreamException(unreadable);
        }
    }

    /** A reader of that text, whatever encoding it declares. */
    public static XMLStreamReader of(Reader text) throws XMLStreamException {
        return new NoDoctype(FACTORY.createXMLStreamReader(new GuardedText(text)));
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
