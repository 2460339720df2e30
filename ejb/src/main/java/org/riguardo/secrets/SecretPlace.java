package org.riguardo.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where a secret belongs. It is encrypted for this place alone: copied into the row of another firm, another account or
 * another field it cannot be opened.
 *
 * @param owner the id of the row
 * @param field such as {@code password}
 */
public record SecretPlace(String firm, String owner, String field) {

    /** The three with their lengths, so that no two places give the same octets. */
    byte[] associatedData() {
        byte[][] parts = {bytes(firm), bytes(owner), bytes(field)};
        ByteBuffer data = ByteBuffer.allocate(12 + parts[0].length + parts[1].length + parts[2].length);
        for (byte[] part : parts) {
            data.putInt(part.length).put(part);
        }
        return data.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
