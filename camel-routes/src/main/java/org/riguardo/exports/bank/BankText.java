package org.riguardo.exports.bank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/** Decodes the texts of banks: strictly as UTF-8, else as Windows-1252. */
public final class BankText {

    /** Why such a file is refused. */
    public static final Sentence NO_TEXT =
            new Sentence("Il testo non è in UTF-8 né in Windows-1252.", "The text is neither UTF-8 nor Windows-1252.");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private BankText() {}

    /** The text without its byte order mark; empty when the bytes are no text. */
    public static Optional<String> decode(byte[] bytes) {
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, WINDOWS))
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
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
}
