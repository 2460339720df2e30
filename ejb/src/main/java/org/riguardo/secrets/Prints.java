package org.riguardo.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Prints of texts (HMAC with SHA-256) by which a text is known again; without the key nobody can try which text it was. */
@ApplicationScoped
public class Prints {

    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    private SecretKeys keys;

    /** The same outside a server: the keys as configured, null for those of the file under {@code home}. */
    public static Prints of(@Nullable String configured, Path home) {
        Prints prints = new Prints();
        prints.keys = SecretKeys.of(configured, home);
        return prints;
    }

    /** The print of a text as it is kept, of 64 hexadecimal digits. */
    public String of(String text) {
        return print(keys.orMade().current(), text);
    }

    /** The prints that the text may be kept as: one for each key that is at hand. */
    public List<String> known(String text) {
        return keys.orMade().keys().stream().map(key -> print(key, text)).toList();
    }

    private static String print(EncryptionKey key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.key().getEncoded(), ALGORITHM));
            mac.update("riguardo erased ".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
