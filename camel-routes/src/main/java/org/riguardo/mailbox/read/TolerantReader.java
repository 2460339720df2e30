package org.riguardo.mailbox.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Reads the parts of a message with mime4j, one after the other, and stops at the limits with what it has. */
final class TolerantReader {

    private final Harvest harvest;
    private final Limits limits;
    private Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private TolerantReader(Harvest harvest, Limits limits) {
        this.harvest = harvest;
        this.limits = limits;
    }

    /** Returns whether the message was read to its end. */
    static boolean read(byte[] content, Harvest harvest, Limits limits) throws MimeException, IOException {
        return new TolerantReader(harvest, limits).walk(content);
    }

    private boolean walk(byte[] content) throws MimeException, IOException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxContentLen(-1)
                .setMaxHeaderCount(limits.headers())
                .setMaxHeaderLen(limits.headerOctets())
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        int length = Math.min(content.length, limits.octets());
        stream.parse(new ByteArrayInputStream(content, 0, length));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (!take(stream, state)) {
                return false;
            }
        }
        return length == content.length;
    }

    private boolean take(MimeTokenStream stream, EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            case T_FIELD -> {
                Field field = stream.getField();
                fields.putIfAbsent(field.getName(), field.getBody());
            }
            case T_START_MULTIPART -> {
                if (!harvest.mayOpen()) {
                    return false;
                }
                harvest.openMultipart(head().type());
            }
            case T_END_MULTIPART -> harvest.closeMultipart();
            case T_BODY -> {
                if (!harvest.mayTake()) {
                    return false;
                }
                PartHead head = head();
                try (InputStream raw = stream.getInputStream()) {
                    harvest.leaf(head, Decoding.decode(raw, head.encoding(), limits.octets()));
                }
            }
            default -> {}
        }
        return true;
    }

    private PartHead head() {
        return PartHead.of(fields::get);
    }
}
