package org.riguardo.plugins.sign;

import java.security.Key;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** Public keys by name, as one service publishes them for others (RFC 7517); private and symmetric ones are never among them. */
public record Jwks(Map<String, Key> keys) {

    private static final int MOST = 20;
    private static final int LEAST_BITS = 2048;

    public Jwks {
        keys = Map.copyOf(keys);
    }

    /** The key of that name. */
    public Optional<Key> key(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    /**
     * Reads a key set; keys without a name, too weak ones and ones that are no public keys are passed over.
     *
     * @throws NotVerified when it is none
     */
    public static Jwks read(String json) throws NotVerified {
        Map<String, Key> keys = new LinkedHashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
                if (key.getKeyId() != null
                        && key instanceof PublicJsonWebKey open
                        && strong(open)
                        && keys.size() < MOST) {
                    keys.put(key.getKeyId(), open.getPublicKey());
                }
            }
        } catch (JoseException | RuntimeException none) {
            throw new NotVerified(NotVerified.Why.KEY, none);
        }
        return new Jwks(keys);
    }

    private static boolean strong(PublicJsonWebKey key) {
        return !(key.getPublicKey() instanceof RSAPublicKey rsa)
                || rsa.getModulus().bitLength() >= LEAST_BITS;
    }

    /** The document that publishes RSA keys for signatures, in the order given. */
    public static String write(Map<String, RSAPublicKey> keys) {
        JsonWebKeySet set = new JsonWebKeySet();
        keys.forEach((kid, key) -> {
            RsaJsonWebKey one = new RsaJsonWebKey(key);
            one.setKeyId(kid);
            one.setUse("sig");
            one.setAlgorithm(Jwts.ALGORITHM);
            set.addJsonWebKey(one);
        });
        return set.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
