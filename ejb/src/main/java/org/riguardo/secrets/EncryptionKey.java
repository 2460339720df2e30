package org.riguardo.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * An AES key of 256 bits and the id by which what it encrypted says so.
 *
 * @param id eight hexadecimal digits of a hash, which tell nothing of the key
 */
record EncryptionKey(String id, SecretKey key) {

    static final int OCTETS = 32;

    static EncryptionKey of(byte[] octets) {
        return new EncryptionKey(id(octets), new SecretKeySpec(octets, "AES"));
    }

    /** A new key as it stands in a file: Base64. */
    static String newText(SecureRandom random) {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    @Override
    public String toString() {
        return "key " + id;
    }

    private static String id(byte[] octets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("riguardo key id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(octets), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
