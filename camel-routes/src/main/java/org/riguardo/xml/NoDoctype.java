package org.riguardo.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Stops at a document type declaration or an entity reference instead of passing over it. */
final class NoDoctype extends StreamReaderDelegate {

    NoDoctype(XMLStreamReader reader) throws XMLStreamException {
        super(reader);
        refuse(reader.getEventType());
    }

    @Override
    public int next() throws XMLStreamException {
        return refuse(super.next());
    }

    private int refuse(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ForbiddenXml(getLocation());
        }
        return event;
    }
}
