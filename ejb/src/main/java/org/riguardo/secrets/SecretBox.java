package org.riguardo.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * Encrypts secrets for the database: AES-256-GCM with a fresh random nonce of 96 bits and a tag of 128 (NIST SP 800-38D), bound to
 * a place. What it gives out is {@code 1.KEY-ID.BASE64}.
 */
@ApplicationScoped
public class SecretBox {

    private static final String VERSION = "1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private SecretKeys keys;

    /** The same outside a server: the keys as configured, null for those of the file under {@code home}. */
    public static SecretBox of(@Nullable String configured, Path home) {
        SecretBox box = new SecretBox();
        box.keys = SecretKeys.of(configured, home);
        return box;
    }

    /** Has the file of keys made if there is no key yet. */
    public void prepare() {
        keys.orMade();
    }

    /**
     * Encrypts a secret for a place.
     *
     * @throws SecretProblem when there is no key and none can be made
     */
    public String seal(Secret secret, SecretPlace place) {
        EncryptionKey key = keys.orMade().current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, place)
                    .doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return VERSION + "." + key.id() + "." + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Decrypts what was encrypted for that place.
     *
     * @throws SecretProblem when its key is missing, when it was changed, or when it was encrypted for another place
     */
    public Secret open(String hidden, SecretPlace place) {
        String[] parts = hidden.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw damaged();
        }
        EncryptionKey key = keys.find(parts[1]);
        try {
            byte[] both = Base64.getDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(both, NONCE, Math.max(0, both.length - NONCE));
            return Secret.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw damaged();
        }
    }

    /**
     * Whether it was encrypted by another key than the one that encrypts now.
     *
     * @throws SecretProblem when there is no key
     */
    public boolean outdated(String hidden) {
        return !hidden.startsWith(VERSION + "." + keys.ring().current().id() + ".");
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, SecretPlace place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.associatedData());
        return cipher;
    }

    private static SecretProblem damaged() {
        return new SecretProblem(
                "La password cifrata non si può aprire: è stata cambiata, o viene da un altro account. Scriverla di nuovo nell’account.",
                "The encrypted password cannot be opened: it was changed, or comes from another account. Type it again in the account.");
    }
}
