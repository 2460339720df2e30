package org.riguardo.desk.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Message-ID of each revision of a draft: always the same for it, and nobody else's. */
final class MessageIds {

    private static final int OCTETS = 20;

    private MessageIds() {}

    /**
     * In angle brackets.
     *
     * @param from the sender's address, whose domain stands in it
     */
    static String of(String firm, String draftId, int revision, String from) {
        String key = String.join("\u001f", firm, draftId, Integer.toString(revision));
        byte[] hash = sha256(key.getBytes(StandardCharsets.UTF_8));
        String domain = from.substring(from.lastIndexOf('@') + 1);
        return "<" + HexFormat.of().formatHex(hash, 0, OCTETS) + "@" + domain + ">";
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
