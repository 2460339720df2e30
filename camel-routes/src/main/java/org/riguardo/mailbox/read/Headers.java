package org.riguardo.mailbox.read;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header fields of one message, unfolded; what is beyond the limits or no field at all is left out. */
public final class Headers {

    private static final List<String> ENVELOPE =
            List.of("X-Trasporto", "X-Ricevuta", "X-TipoRicevuta", "X-Riferimento-Message-ID");

    /** By their names in lower case. */
    private final Map<String, List<String>> fields = new HashMap<>();

    private int bodyStart;
    private boolean broken;

    private Headers() {}

    /** Reads the octets up to the first empty line. */
    static Headers of(byte[] content, Limits limits) {
        Headers headers = new Headers();
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        int count = 0;
        int start = 0;
        while (start < content.length && count <= limits.headers()) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            int length = end - start - (end > start && content[end - 1] == '\r' ? 1 : 0);
            if (length == 0) {
                start = end + 1;
                break;
            }
            boolean folded = content[start] == ' ' || content[start] == '\t';
            if (!folded) {
                headers.add(field.toByteArray());
                field.reset();
                count++;
            }
            if (field.size() < limits.headerOctets()) {
                field.write(content, start, Math.min(length, limits.headerOctets()));
            }
            start = end + 1;
        }
        headers.add(field.toByteArray());
        headers.bodyStart = Math.min(start, content.length);
        return headers;
    }

    private void add(byte[] field) {
        int colon = 0;
        while (colon < field.length && field[colon] != ':') {
            colon++;
        }
        if (colon == 0 || colon == field.length) {
            broken |= field.length > 0;
            return;
        }
        String name = Charsets.decode(Arrays.copyOf(field, colon), null).strip();
        byte[] octets = Arrays.copyOfRange(field, colon + 1, field.length);
        String value = Charsets.decode(octets, null);
        broken |= !Charsets.regular(octets);
        if (!name.isEmpty() && name.indexOf(' ') < 0) {
            fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>(1))
                    .add(value.strip());
        }
    }

    /** These fields and those by which certified mail marks an envelope around them. */
    Headers inEnvelope(Headers envelope) {
        Headers both = new Headers();
        both.fields.putAll(fields);
        for (String mark : ENVELOPE) {
            if (envelope.has(mark)) {
                both.fields.put(mark.toLowerCase(Locale.ROOT), envelope.all(mark));
            }
        }
        return both;
    }

    /** Whether a line is no field, or holds characters of no known charset. */
    boolean broken() {
        return broken;
    }

    /** Where what follows the header begins. */
    int bodyStart() {
        return bodyStart;
    }

    /** The first field of that name as it stands in the message. */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The first field of that name in lower case, or an empty string. */
    public String lower(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    /** The first field of that name with its encoded words (RFC 2047) decoded. */
    public Optional<String> text(String name) {
        return first(name).map(Headers::decoded);
    }

    /** All fields of that name in their order. */
    public List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    static String decoded(String value) {
        return value.contains("=?") ? EncodedWords.decode(value).strip() : value.strip();
    }
}
