package org.riguardo.crm.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * How a system signs what it sends, HMAC-SHA256 over the body, and where the activities in it are; what is not taken from there, is asked of the system.
 *
 * @param header in small letters
 * @param prefix before the signature, such as {@code sha256=}
 * @param hex else base64
 * @param activities where in the body activities stand, one or an array of them; null when a call only says that something changed
 */
public record RestWebhook(String header, String prefix, boolean hex, @Nullable RestPointer activities) {

    private static final int LONGEST = 500;

    static @Nullable RestWebhook of(@Nullable MappingReader webhook) throws MappingProblem {
        return webhook == null
                ? null
                : new RestWebhook(
                        webhook.needed("header").toLowerCase(Locale.ROOT),
                        webhook.text("prefix", ""),
                        webhook.oneOf("encoding", "hex", Set.of("hex", "base64"))
                                .equals("hex"),
                        webhook.json().containsKey("activities") ? webhook.pointer("activities", "") : null);
    }

    /** Whether the body is signed with that secret; compared in a time that tells nothing. */
    public boolean signed(@Nullable String signature, byte[] body, Secret secret) {
        if (signature == null || signature.length() > LONGEST || !signature.startsWith(prefix)) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String bare = signature.substring(prefix.length()).strip();
            byte[] told = hex
                    ? HexFormat.of().parseHex(bare.toLowerCase(Locale.ROOT))
                    : Base64.getDecoder().decode(bare);
            return MessageDigest.isEqual(mac.doFinal(body), told);
        } catch (GeneralSecurityException | IllegalArgumentException odd) {
            return false;
        }
    }
}
