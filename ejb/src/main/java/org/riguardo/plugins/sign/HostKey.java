package org.riguardo.plugins.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A pair of RSA keys with the name under which others find its public half; its text never shows the private one. */
public record HostKey(String kid, PrivateKey secret, RSAPublicKey open) {

    private static final int BITS = 2048;

    /** A new one. */
    public static HostKey made(String kid) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new HostKey(kid, pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The one whose halves were written by {@link #secretText} and {@link #openText}. */
    public static HostKey read(String kid, String secret, String open) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
            return new HostKey(kid, key, publicKey(open));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IllegalStateException("The key " + kid + " is damaged", damaged);
        }
    }

    /** The public half alone. */
    public static RSAPublicKey publicKey(String open) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IllegalStateException("A public key is damaged", damaged);
        }
    }

    /** The private half, to be sealed. */
    public String secretText() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** The public half. */
    public String openText() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    @Override
    public String toString() {
        return "HostKey " + kid;
    }
}
