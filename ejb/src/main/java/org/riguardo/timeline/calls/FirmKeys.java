package org.riguardo.timeline.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes keys that no two firms share. */
final class FirmKeys {

    private static final String WEAK = "~";
    private static final int LONGEST = 500;

    private FirmKeys() {}

    /** 64 hexadecimal digits; the same for the same text of the same firm alone. */
    static String of(String firm, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(firm.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A link with its firm; a weak one stays weak. */
    static String link(String firm, String link) {
        String own = (link.startsWith(WEAK) ? WEAK : "") + firm + "/" + link;
        return own.length() <= LONGEST ? own : (link.startsWith(WEAK) ? WEAK : "") + of(firm, link);
    }
}
