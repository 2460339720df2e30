package org.riguardo.plugins.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes the tokens that requests are signed with: RS256, three minutes, for one request alone. It verifies none, see {@link Verifier}. */
public final class Jwts {

    static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;
    static final String QSH = "qsh";
    static final String BODY = "body_sha256";

    /** How long a token is valid. */
    public static final Duration LIFE = Duration.ofMinutes(3);

    private Jwts() {}

    /**
     * A token for a request, with {@code iss, aud, iat, exp, jti, qsh} and {@code body_sha256}.
     *
     * @param audience the {@code baseUrl} of whom it is for
     * @param more further claims, such as {@code sub} or {@code context}; they replace none of the others
     */
    public static String sign(
            HostKey key, String issuer, String audience, Signed request, Instant now, Map<String, ?> more) {
        JwtClaims claims = new JwtClaims();
        more.forEach(claims::setClaim);
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim(QSH, Qsh.of(request.method(), request.base(), request.uri()));
        if (request.body() != null) {
            claims.setStringClaim(BODY, Hashes.body(request.body()));
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(ALGORITHM);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.secret());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("a token could not be signed", impossible);
        }
    }
}
