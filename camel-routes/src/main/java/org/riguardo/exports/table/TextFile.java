package org.riguardo.exports.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the encoding of a text: by its byte order mark, by its zero bytes, as strict UTF-8, and last as Windows-1252. */
final class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLED = 4_096;

    private TextFile() {}

    /** The text without its byte order mark; empty when the bytes are no text in any of these encodings. */
    static Optional<String> decode(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return strict(bytes, wide).map(TextFile::unmarked).filter(TextFile::readable);
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, WINDOWS))
                .map(TextFile::unmarked)
                .filter(TextFile::readable);
    }

    /** The text of the first bytes of a longer file, whose last character may be cut. */
    static Optional<String> decodeHead(byte[] head) {
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            byte[] shorter = Arrays.copyOf(head, head.length - cut);
            Optional<String> text = strict(shorter, wide(head) == null ? StandardCharsets.UTF_8 : wide(head));
            if (text.isPresent()) {
                return text.map(TextFile::unmarked).filter(TextFile::readable);
            }
        }
        return decode(head);
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

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean readable(String text) {
        return text.indexOf('\0') < 0;
    }
}
