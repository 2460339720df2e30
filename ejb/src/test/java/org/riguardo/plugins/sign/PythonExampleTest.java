package org.riguardo.plugins.sign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier of the example in Python agrees with ours. */
class PythonExampleTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "remote-python");

    @TempDir
    Path folder;

    @Test
    void whatWeSignIsVerifiedByTheStandardLibraryOfPython() throws Exception {
        HostKey key = HostKey.made("k1");
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        URI base = URI.create("http://127.0.0.1:9500");
        URI uri = URI.create("http://127.0.0.1:9500/hook?b=2&a=x%20y&a=~*&jwt=no");
        Instant now = Instant.parse("2026-03-05T09:00:00Z");
        String token = Jwts.sign(key, "host", base.toString(), new Signed("POST", base, uri, body), now, Map.of());
        Path jwks = Files.writeString(folder.resolve("jwks.json"), Jwks.write(Map.of("k1", key.open())));
        String script =
                """
                import json, sys
                sys.path.insert(0, sys.argv[1])
                from riguardo_jwt import verify
                keys = {key['kid']: key for key in json.load(open(sys.argv[2]))['keys']}
                def tried(token, target, body):
                    try:
                        return verify(token, keys, 'http://127.0.0.1:9500', 'POST', target, body, 'host', %d)['iss']
                    except ValueError as problem:
                        return str(problem)
                token, target = sys.argv[3], sys.argv[4]
                print(tried(token, target, b'{"a":2}'), tried(token, '/hook?b=3', b'{"a":1}'), tried(token[:-8] + 'AAAAAAAA', target, b'{"a":1}'),
                      tried(token, target, b'{"a":1}'), tried(token, target, b'{"a":1}'), sep=',')
                """
                        .formatted(now.getEpochSecond());

        assertThat(python(script, EXAMPLE.toString(), jwks.toString(), token, "/hook?b=2&a=x%20y&a=~*&jwt=no"))
                .isEqualTo("body,request,signature,host,replayed");
    }

    @Test
    void keysAreAskedForOnceAndNotForWhatNamesNone() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] jwks = Jwks.write(Map.of("k1", HostKey.made("k1").open())).getBytes(StandardCharsets.UTF_8);
        host.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        host.start();
        String script =
                """
                import sys
                sys.path.insert(0, sys.argv[1])
                from riguardo_jwt import Keys, verify
                keys = Keys(sys.argv[2])
                try:
                    verify('a.b.c', keys, 'x', 'GET', '/')
                except ValueError:
                    print('refused', keys.asked, end=' ')
                print(keys.get('k1')['kid'], keys.get('k1')['kid'], keys.get('k2'), end=' ')
                keys.asked -= 6
                print(keys.get('k2'), end=' ')
                keys.asked -= 301
                keys.url = 'file:///nowhere'
                try:
                    keys.get('k1')
                except OSError:
                    print('cannot be had')
                """;
        try {
            String url = "http://127.0.0.1:" + host.getAddress().getPort() + "/";
            assertThat(python(script, EXAMPLE.toString(), url)).isEqualTo("refused -inf k1 k1 None None cannot be had");
        } finally {
            host.stop(0);
        }
        assertThat(asked).hasValue(2);
    }

    private static String python(String script, String... arguments) throws Exception {
        Process process;
        try {
            var command = new ArrayList<>(List.of("python3", "-c", script));
            command.addAll(java.util.List.of(arguments));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            Assumptions.abort("python3 is not there, so the example in Python is not tried: " + missing.getMessage());
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
