package org.riguardo.exports.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the encoding of a text by its first bytes: by its byte order mark, its zero bytes, as UTF-8, and last as Windows-1252. */
public final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLED = 4_096;

    private Encoding() {}

    /** The encodings that the text may have, the likeliest first: one that breaks at a later byte is none. */
    public static List<Charset> candidates(byte[] head) {
        Charset wide = wide(head);
        if (wide != null) {
            return List.of(wide);
        }
        return decode(head, StandardCharsets.UTF_8).isPresent()
                ? List.of(StandardCharsets.UTF_8, WINDOWS)
                : List.of(WINDOWS);
    }

    /** The first bytes of a longer file as text without its byte order mark; empty when they are no text. */
    public static Optional<String> decodeHead(byte[] head) {
        return candidates(head).stream()
                .flatMap(charset -> decode(head, charset).stream())
                .findFirst()
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0);
    }

    /** The bytes as text, of which the last character may be cut. */
    private static Optional<String> decode(byte[] head, Charset charset) {
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                return Optional.of(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(Arrays.copyOf(head, head.length - cut)))
                        .toString());
            } catch (CharacterCodingException other) {
                if (charset.equals(WINDOWS)) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        int length = Math.min(SAMPLED, bytes.length);
        for (int at = 0; at < length; at++) {
            if (bytes[at] == 0) {
                even += at % 2 == 0 ? 1 : 0;
                odd += at % 2;
            }
        }
        if (odd * 3 > length && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 3 > length && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }
}
