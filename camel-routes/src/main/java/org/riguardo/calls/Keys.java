package org.riguardo.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes of what a row says the key by which it is known again. */
final class Keys {

    private static final int LONGEST_LINK = 150;

    private Keys() {}

    /** An id by which legs are linked, never longer than can be kept. */
    static String link(String id) {
        return id.length() <= LONGEST_LINK ? id : of("link", List.of(id));
    }

    /** 64 hexadecimal digits; the same for the same values of the same system alone. */
    static String of(String system, List<String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(system.getBytes(StandardCharsets.UTF_8));
            for (String value : values) {
                digest.update((byte) 0);
                digest.update(value.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
