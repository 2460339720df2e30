package org.riguardo.mailbox.read;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;

/** Reads the parts of a message that keeps to the rules; throws where one is broken. */
final class PartReader {

    private final Harvest harvest;
    private final Limits limits;

    private PartReader(Harvest harvest, Limits limits) {
        this.harvest = harvest;
        this.limits = limits;
    }

    static void read(byte[] content, Headers headers, Harvest harvest, Limits limits) throws MessagingException {
        new PartReader(harvest, limits).walk(headers, Octets.of(content).from(headers.bodyStart()));
    }

    private void walk(Headers headers, Octets body) throws MessagingException {
        if (!harvest.mayTake()) {
            throw new MessagingException("too many parts");
        }
        PartHead head = PartHead.of(name -> headers.first(name).orElse(null));
        if (!head.multipart()) {
            harvest.leaf(head, Decoding.decode(body.copy(limits.octets()), head.encoding()));
            return;
        }
        if (!harvest.mayOpen()) {
            throw new MessagingException("nested too deeply");
        }
        String boundary = new ContentType(head.contentType()).getParameter("boundary");
        harvest.openMultipart(head.type());
        for (Octets part : Multipart.parts(body, boundary)) {
            Headers inner = Headers.of(part, limits);
            walk(inner, part.from(inner.bodyStart()));
        }
        harvest.closeMultipart();
    }
}
