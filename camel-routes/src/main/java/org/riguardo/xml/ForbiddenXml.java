package org.riguardo.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** A document type declaration or entity where none is allowed, or more elements or depth than any real file has. */
public final class ForbiddenXml extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    ForbiddenXml(Location location) {
        super("Document type declarations and entities are refused", location);
    }

    ForbiddenXml(String what) {
        super(what);
    }

    ForbiddenXml(String what, Location location) {
        super(what, location);
    }
}
