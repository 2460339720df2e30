package org.riguardo.plugins.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.plugins.sign.NotVerified.Why;

class VerifierTest {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final URI BASE = URI.create("https://plugin.example/base");
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Signed REQUEST =
            new Signed("POST", BASE, URI.create("https://plugin.example/base/hook?x=1"), BODY);
    private static final HostKey KEY = HostKey.made("k1");
    private static final HostKey OTHER = HostKey.made("k2");

    private final Set<String> seen = new HashSet<>();

    @Test
    void aTokenOfTheHostIsBelievedOnce() throws Exception {
        String token = Jwts.sign(KEY, "host", BASE.toString(), REQUEST, NOW, Map.of("sub", "paolo", "exp", 1));

        assertThat(verifier(NOW).verify(token, REQUEST).text("sub")).contains("paolo");
        assertThat(why(token, REQUEST, NOW)).isEqualTo(Why.REPLAYED);
    }

    @Test
    void itIsForOneRequestAlone() {
        String token = Jwts.sign(KEY, "host", BASE.toString(), REQUEST, NOW, Map.of());
        for (Signed other : new Signed[] {
            new Signed("PUT", BASE, REQUEST.uri(), BODY),
            new Signed("POST", BASE, URI.create("https://plugin.example/base/other?x=1"), BODY),
            new Signed("POST", BASE, URI.create("https://plugin.example/base/hook?x=2"), BODY),
            new Signed("POST", BASE, REQUEST.uri(), "{\"a\":2}".getBytes(StandardCharsets.UTF_8))
        }) {
            assertThat(why(token, other, NOW)).isEqualTo(Why.REQUEST);
        }
        assertThat(why(
                        Jwts.sign(KEY, "host", BASE.toString(), Signed.page(BASE, REQUEST.uri()), NOW, Map.of()),
                        REQUEST,
                        NOW))
                .isEqualTo(Why.REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"-31,TIME", "-29,", "0,", "209,", "211,TIME"})
    void clocksMayDifferByHalfAMinute(int seconds, Why expected) {
        String token = Jwts.sign(KEY, "host", BASE.toString(), REQUEST, NOW, Map.of());

        assertThat(why(token, REQUEST, NOW.plusSeconds(seconds))).isEqualTo(expected);
    }

    @Test
    void whatIsMissingOrOfSomebodyElseIsNotBelieved() throws Exception {
        assertThat(why(made(KEY, claims -> {}), REQUEST, NOW)).isNull();
        assertThat(why(made(KEY, claims -> claims.unsetClaim("exp")), REQUEST, NOW))
                .isEqualTo(Why.TIME);
        assertThat(why(made(KEY, claims -> claims.unsetClaim("iat")), REQUEST, NOW))
                .isEqualTo(Why.TIME);
        assertThat(why(made(KEY, claims -> claims.unsetClaim("jti")), REQUEST, NOW))
                .isEqualTo(Why.MALFORMED);
        assertThat(why(made(KEY, claims -> claims.unsetClaim("qsh")), REQUEST, NOW))
                .isEqualTo(Why.REQUEST);
        assertThat(why(made(KEY, claims -> claims.unsetClaim("body_sha256")), REQUEST, NOW))
                .isEqualTo(Why.REQUEST);
        assertThat(why(made(KEY, claims -> claims.unsetClaim("aud")), REQUEST, NOW))
                .isEqualTo(Why.AUDIENCE);
        assertThat(why(made(KEY, claims -> claims.setAudience("https://other.example")), REQUEST, NOW))
                .isEqualTo(Why.AUDIENCE);
        assertThat(why(made(KEY, claims -> claims.setIssuer("other")), REQUEST, NOW))
                .isEqualTo(Why.ISSUER);
        assertThat(why(made(KEY, claims -> claims.setClaim("exp", "soon")), REQUEST, NOW))
                .isEqualTo(Why.MALFORMED);
        assertThat(why(made(KEY, claims -> claims.setExpirationTime(at(NOW.plusSeconds(90_000)))), REQUEST, NOW))
                .isEqualTo(Why.TIME);
        assertThat(why(made(KEY, claims -> claims.setNotBefore(at(NOW.plusSeconds(60)))), REQUEST, NOW))
                .isEqualTo(Why.TIME);
    }

    @Test
    void aKeyThatIsNotTheIssuersIsNotBelieved() throws Exception {
        HostKey unknown = new HostKey("k9", OTHER.secret(), OTHER.open());
        HostKey lying = new HostKey("k1", OTHER.secret(), OTHER.open());

        assertThat(why(made(unknown, claims -> {}), REQUEST, NOW)).isEqualTo(Why.KEY);
        assertThat(why(made(lying, claims -> {}), REQUEST, NOW)).isEqualTo(Why.SIGNATURE);
        String token = made(KEY, claims -> {});
        assertThat(why(token.substring(0, token.lastIndexOf('.') + 1), REQUEST, NOW))
                .isEqualTo(Why.SIGNATURE);
        assertThat(why("a.b", REQUEST, NOW)).isEqualTo(Why.MALFORMED);
        assertThat(why("x".repeat(9000), REQUEST, NOW)).isEqualTo(Why.MALFORMED);
    }

    @Test
    void theAlgorithmIsNeverTheTokens() throws Exception {
        String payload = payload(claims -> {});
        String none = encoded("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + encoded(payload) + ".";
        assertThat(why(none, REQUEST, NOW)).isEqualTo(Why.ALGORITHM);

        JsonWebSignature confused = new JsonWebSignature();
        confused.setAlgorithmHeaderValue("HS256");
        confused.setKeyIdHeaderValue("k1");
        confused.setKey(new javax.crypto.spec.SecretKeySpec(KEY.open().getEncoded(), "HmacSHA256"));
        confused.setPayload(payload);
        assertThat(why(confused.getCompactSerialization(), REQUEST, NOW)).isEqualTo(Why.ALGORITHM);

        Verifier shared = Verifier.shared("s".repeat(40), "host", BASE.toString(), clock(NOW), this::first);
        NotVerified problem =
                catchThrowableOfType(NotVerified.class, () -> shared.verify(made(KEY, claims -> {}), REQUEST));
        assertThat(problem.why()).isEqualTo(Why.ALGORITHM);
    }

    /** Whoever sends a token may be anybody: whatever it holds is refused, and never an error of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":1}",
                "{\"alg\":[\"RS256\"],\"kid\":\"k1\"}",
                "{\"alg\":\"RS256\",\"kid\":7}",
                "{\"alg\":\"RS256\",\"kid\":null}",
                "{\"alg\":null}",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":1}",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[1]}",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[\"b64\"],\"b64\":\"x\"}",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"zip\":\"DEF\"}",
                "[]",
                "{",
                "1",
                "null",
                ""
            })
    void aHeadOfAnyOtherFormIsRefused(String head) {
        for (String body : new String[] {"{}", "[]", "null", "", "{\"exp\":1e999}"}) {
            for (String signature : new String[] {"AAAA", "", "!", "\u00e8"}) {
                assertThat(why(encoded(head) + "." + encoded(body) + "." + signature, REQUEST, NOW))
                        .isNotNull();
                assertThat(why(head + "." + body + "." + signature, REQUEST, NOW))
                        .isNotNull();
            }
        }
    }

    @Test
    void aClaimOfAnyOtherFormIsRefusedToo() throws Exception {
        for (Object time : new Object[] {Long.MAX_VALUE, Long.MIN_VALUE, 1e300, "x", List.of(1), Map.of(), true}) {
            for (String claim : new String[] {"iat", "exp", "nbf"}) {
                assertThat(why(made(KEY, claims -> claims.setClaim(claim, time)), REQUEST, NOW))
                        .as(claim + " " + time)
                        .isNotNull();
            }
        }
        for (String claim : new String[] {"iss", "aud", "jti", "qsh", "body_sha256"}) {
            for (Object odd : new Object[] {1, List.of(1), Map.of("a", 1), true}) {
                assertThat(why(made(KEY, claims -> claims.setClaim(claim, odd)), REQUEST, NOW))
                        .as(claim + " " + odd)
                        .isNotNull();
            }
        }
        String nothing = made(KEY, claims -> claims.setClaim("context", null));
        assertThat(verifier(NOW).verify(nothing, REQUEST).claims()).doesNotContainKey("context");
    }

    @Test
    void aSharedSecretAndEd25519AreTakenWhereTheyAreExpected() throws Exception {
        JsonWebSignature hmac = new JsonWebSignature();
        hmac.setAlgorithmHeaderValue("HS256");
        hmac.setKey(new javax.crypto.spec.SecretKeySpec("s".repeat(40).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        hmac.setPayload(payload(claims -> {}));
        Verifier shared = Verifier.shared("s".repeat(40), "host", BASE.toString(), clock(NOW), this::first);
        assertThat(shared.verify(hmac.getCompactSerialization(), REQUEST).issuer())
                .isEqualTo("host");

        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        JsonWebSignature edwards = new JsonWebSignature();
        edwards.setAlgorithmHeaderValue("EdDSA");
        edwards.setKeyIdHeaderValue("e1");
        edwards.setKey(pair.getPrivate());
        edwards.setPayload(payload(claims -> claims.setJwtId("another")));
        Verifier open =
                Verifier.of(kid -> Optional.of(pair.getPublic()), "host", BASE.toString(), clock(NOW), this::first);
        assertThat(open.verify(edwards.getCompactSerialization(), REQUEST).id()).isEqualTo("another");
    }

    @Test
    void keysArePublishedWithoutTheirSecretHalfAndReadAgain() throws Exception {
        var published = new LinkedHashMap<String, java.security.interfaces.RSAPublicKey>();
        published.put("k1", KEY.open());
        published.put("k2", OTHER.open());
        String json = Jwks.write(published);

        assertThat(json).contains("\"kid\":\"k1\"", "\"use\":\"sig\"", "RS256").doesNotContain("\"d\"", "\"p\"");
        assertThat(Jwks.read(json).key("k2")).contains((Key) OTHER.open());
        assertThat(Jwks.read("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"o\",\"k\":\"AAAA\"},{\"kty\":\"?\"}]}")
                        .keys())
                .isEmpty();
        assertThat(catchThrowableOfType(NotVerified.class, () -> Jwks.read("<html>"))
                        .why())
                .isEqualTo(Why.KEY);
        assertThat(HostKey.read("k1", KEY.secretText(), KEY.openText()).open()).isEqualTo(KEY.open());
        assertThat(KEY.toString()).doesNotContain(KEY.secretText());
    }

    private static NumericDate at(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    private static String payload(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("host");
        claims.setAudience(BASE.toString());
        claims.setIssuedAt(at(NOW));
        claims.setExpirationTime(at(NOW.plusSeconds(180)));
        claims.setGeneratedJwtId();
        claims.setStringClaim("qsh", Qsh.of("POST", BASE, REQUEST.uri()));
        claims.setStringClaim("body_sha256", Hashes.body(BODY));
        change.accept(claims);
        return claims.toJson();
    }

    private static String made(HostKey key, Consumer<JwtClaims> change) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.kid());
        signature.setKey(key.secret());
        signature.setPayload(payload(change));
        return signature.getCompactSerialization();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean first(String issuer, String jti, Instant until) {
        return seen.add(issuer + jti);
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Verifier verifier(Instant now) {
        Map<String, Key> keys = Map.of("k1", KEY.open(), "k2", OTHER.open());
        return Verifier.of(new Jwks(keys)::key, "host", BASE.toString(), clock(now), this::first);
    }

    private Why why(String token, Signed request, Instant now) {
        NotVerified problem =
                catchThrowableOfType(NotVerified.class, () -> verifier(now).verify(token, request));
        return problem == null ? null : problem.why();
    }
}
