package org.riguardo.plugins.sign;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.riguardo.plugins.sign.NotVerified.Why;

/**
 * Says whether a token is to be believed: by a key that its issuer is known to have and by an algorithm of that key, for us, now, for this request, and for the
 * first time. It never takes a key, an address of keys or an algorithm from the token itself.
 */
public final class Verifier {

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LONGEST_TOKEN = 8_192;

    /** Finds a key by its name. */
    @FunctionalInterface
    public interface Keys {
        Optional<Key> key(String kid);
    }

    private final Keys keys;
    private final List<String> algorithms;
    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final Replays replays;

    private Verifier(Keys keys, List<String> algorithms, String issuer, String audience, Clock clock, Replays replays) {
        this.keys = keys;
        this.algorithms = algorithms;
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        this.replays = replays;
    }

    /** By public keys: RS256 or EdDSA. */
    public static Verifier of(Keys keys, String issuer, String audience, Clock clock, Replays replays) {
        List<String> algorithms = List.of(AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.EDDSA);
        return new Verifier(keys, algorithms, issuer, audience, clock, replays);
    }

    /** By a secret that both have: HS256, and never a public key; its tokens name no {@code kid}. */
    public static Verifier shared(String secret, String issuer, String audience, Clock clock, Replays replays) {
        Key key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new Verifier(
                kid -> Optional.of(key), List.of(AlgorithmIdentifiers.HMAC_SHA256), issuer, audience, clock, replays);
    }

    /**
     * What the token says.
     *
     * @throws NotVerified when it is not to be believed
     */
    public Verified verify(String token, Signed request) throws NotVerified {
        try {
            return judged(signed(token), request);
        } catch (MalformedClaimException | DateTimeException | ArithmeticException | ClassCastException e) {
            throw new NotVerified(Why.MALFORMED, e);
        }
    }

    private JwtClaims signed(String token) throws NotVerified {
        if (token.length() > LONGEST_TOKEN
                || token.chars().filter(c -> c == '.').count() != 2) {
            throw new NotVerified(Why.MALFORMED);
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, algorithms.toArray(String[]::new)));
        try {
            signature.setCompactSerialization(token);
            if (!algorithms.contains(String.valueOf(signature.getAlgorithmHeaderValue()))) {
                throw new NotVerified(Why.ALGORITHM);
            }
            String kid = signature.getKeyIdHeaderValue();
            signature.setKey(keys.key(kid == null ? "" : kid).orElseThrow(() -> new NotVerified(Why.KEY)));
            if (!signature.verifySignature()) {
                throw new NotVerified(Why.SIGNATURE);
            }
            return JwtClaims.parse(signature.getPayload());
        } catch (InvalidJwtException | IllegalArgumentException e) {
            throw new NotVerified(Why.MALFORMED, e);
        } catch (JoseException e) {
            throw new NotVerified(e instanceof org.jose4j.lang.InvalidKeyException ? Why.ALGORITHM : Why.MALFORMED, e);
        }
    }

    private Verified judged(JwtClaims claims, Signed request) throws NotVerified, MalformedClaimException {
        if (claims.getIssuedAt() == null || claims.getExpirationTime() == null) {
            throw new NotVerified(Why.TIME);
        }
        Instant now = clock.instant();
        Instant issued = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
        Instant expires = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        require(issuer.equals(claims.getIssuer()), Why.ISSUER);
        require(claims.hasAudience() && claims.getAudience().contains(audience), Why.AUDIENCE);
        require(now.isBefore(expires.plus(SKEW)) && !issued.isAfter(now.plus(SKEW)), Why.TIME);
        require(
                claims.getNotBefore() == null
                        || !Instant.ofEpochSecond(claims.getNotBefore().getValue())
                                .isAfter(now.plus(SKEW)),
                Why.TIME);
        require(!expires.isAfter(issued.plus(LONGEST)), Why.TIME);
        require(
                claims.getJwtId() != null
                        && !claims.getJwtId().isBlank()
                        && claims.getJwtId().length() <= 100,
                Why.MALFORMED);
        require(same(claims, Jwts.QSH, Qsh.of(request.method(), request.base(), request.uri())), Why.REQUEST);
        require(request.body() == null || same(claims, Jwts.BODY, Hashes.body(request.body())), Why.REQUEST);
        require(replays.first(issuer, claims.getJwtId(), expires.plus(SKEW)), Why.REPLAYED);
        return new Verified(issuer, claims.getJwtId(), expires, said(claims));
    }

    /** What it says, without names that say nothing. */
    private static Map<String, Object> said(JwtClaims claims) {
        Map<String, Object> said = new LinkedHashMap<>(claims.getClaimsMap());
        said.values().removeIf(Objects::isNull);
        return Map.copyOf(said);
    }

    private static void require(boolean holds, Why otherwise) throws NotVerified {
        if (!holds) {
            throw new NotVerified(otherwise);
        }
    }

    private static boolean same(JwtClaims claims, String claim, String expected) throws MalformedClaimException {
        String given = claims.getStringClaimValue(claim);
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
