package org.riguardo.hosts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;
import org.riguardo.firm.Acting;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plugins.remote.RemoteSettings;
import org.riguardo.plugins.sign.HostKey;
import org.riguardo.plugins.sign.Jwks;
import org.riguardo.plugins.sign.Jwts;
import org.riguardo.plugins.sign.Qsh;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.secrets.SecretBox;

/** A firm with an open door, and hosts of both kinds that call there; the keys of one are published on this machine. */
final class HostBench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    static final String SECRET = "segreto-condiviso-di-almeno-trentadue-lettere";
    static final URI BASE = URI.create("https://noi.example/riguardo/embedded/porta");

    final TestDatabase test;
    final Database database;
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Installing installing;
    final HostCalls calls;
    final Lifecycle lifecycle;
    final Hosts hosts;
    private final HttpServer published;
    private String jwks = "";

    HostBench(TestDatabase test, Path home) throws IOException {
        this.test = test;
        database = new TestTransactions(test.source()).database();
        Audit audit = Audit.of(database, clock);
        installing = Installing.of(database, SecretBox.of(null, home), audit, clock);
        Set<String> seen = new HashSet<>();
        calls = HostCalls.of(database, installing, (issuer, jti, until) -> seen.add(issuer + " " + jti), clock);
        lifecycle = Lifecycle.of(
                database,
                installing,
                calls,
                KeyFetch.of(RemoteSettings.of("https://noi.example", "127.0.0.0/8", true)),
                clock);
        hosts = Hosts.of(new Callers(), database, Firms.of(database, new FirmConfig(), clock), audit, clock);
        published = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        published.createContext("/keys", exchange -> {
            byte[] body = jwks.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        published.start();
    }

    String host() {
        return "http://127.0.0.1:" + published.getAddress().getPort();
    }

    void publish(HostKey... keys) {
        jwks = Jwks.write(
                java.util.Arrays.stream(keys).collect(java.util.stream.Collectors.toMap(HostKey::kid, HostKey::open)));
    }

    /** As the administrator of the firm. */
    <T> T marta(Supplier<T> work) {
        return Acting.as(new Caller(TestDatabase.FIRM, "marta"), work);
    }

    HostView only() {
        return marta(() -> hosts.list().get(0));
    }

    void approve() {
        marta(() -> {
            hosts.approve(only().id(), only().offered());
            return null;
        });
    }

    String installBody(String key) {
        return "{\"event\": \"installed\", \"hostId\": \"" + key + "\", \"baseUrl\": \"" + host()
                + "/riguardo\", \"jwks\": \"" + host() + "/keys\", \"name\": \"Altro studio\"}";
    }

    String connectBody(String key, String secret) {
        return "{\"key\": \"riguardo.embedded\", \"clientKey\": \"" + key + "\", \"sharedSecret\": \"" + secret
                + "\", \"baseUrl\": \"https://crm.example\", \"productType\": \"crm\"}";
    }

    HostRequest signed(HostKey key, String issuer, String path, String body) {
        return signed(key, issuer, path, body, BASE.toString());
    }

    HostRequest signed(HostKey key, String issuer, String path, String body, String audience) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        URI uri = URI.create(BASE + path);
        String token = Jwts.sign(key, issuer, audience, new Signed("POST", BASE, uri, bytes), NOW, Map.of());
        return new HostRequest("POST", BASE, uri, bytes, token);
    }

    HostRequest page(HostKey key, String issuer, String path, Map<String, ?> more) {
        URI uri = URI.create(BASE + path);
        String token = Jwts.sign(key, issuer, BASE.toString(), Signed.page(BASE, uri), NOW, more);
        return new HostRequest("GET", BASE, uri, null, token);
    }

    /** The same in the manner of Connect; claims that are null are left out. */
    static HostRequest shared(String secret, String method, String path, @Nullable String body, Map<String, ?> more) {
        URI uri = URI.create(BASE + path);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "crm-1");
        claims.put("aud", BASE.toString());
        claims.put("iat", NumericDate.fromSeconds(NOW.getEpochSecond()).getValue());
        claims.put("exp", NumericDate.fromSeconds(NOW.getEpochSecond() + 180).getValue());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("qsh", Qsh.of(method, BASE, uri));
        claims.putAll(more);
        claims.values().removeIf("-"::equals);
        JwtClaims all = new JwtClaims();
        claims.forEach(all::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKey(new javax.crypto.spec.SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        signature.setPayload(all.toJson());
        try {
            return new HostRequest(
                    method,
                    BASE,
                    uri,
                    body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                    signature.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        published.stop(0);
        test.close();
    }
}
