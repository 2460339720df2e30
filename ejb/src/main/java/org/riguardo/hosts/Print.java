package org.riguardo.hosts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A few letters by which a person tells what a host signs with from anything else; nothing can be read from them. */
final class Print {

    private Print() {}

    /** The print of an address with keys or an encrypted secret, such as {@code 1f3a 90bc 22de 7a01}. */
    static String of(String baseUrl, @Nullable String keys, @Nullable String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {baseUrl, keys, secret}) {
                digest.update((part == null ? "-" : part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            String hex = HexFormat.of().formatHex(digest.digest(), 0, 8);
            return hex.replaceAll("(.{4})(?!$)", "$1 ");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
