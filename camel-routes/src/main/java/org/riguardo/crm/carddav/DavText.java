package org.riguardo.crm.carddav;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a card or entry: UTF-8 as the formats want it, else as Windows writes it, whatever the header says. */
final class DavText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DavText() {}

    static String of(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
