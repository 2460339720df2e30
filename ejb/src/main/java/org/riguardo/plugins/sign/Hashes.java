package org.riguardo.plugins.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hashes that requests are signed with, SHA-256 all of them. */
public final class Hashes {

    /** What the secret of a webhook begins with; the rest is Base64. */
    public static final String SECRET_PREFIX = "whsec_";

    private Hashes() {}

    /** Of the bytes of a body, 64 hexadecimal digits in small letters. */
    public static String body(byte[] body) {
        return hex(body);
    }

    static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The signature of a webhook, {@code v1,BASE64}, over {@code id.timestamp.body} (Standard Webhooks).
     *
     * @param secret {@code whsec_} and Base64
     * @param timestamp seconds since 1970
     */
    public static String webhook(String secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
