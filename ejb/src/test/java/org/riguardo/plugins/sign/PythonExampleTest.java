package org.riguardo.plugins.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
                jwks = json.load(open(sys.argv[2]))
                def tried(token, target, body):
                    try:
                        return verify(token, jwks, 'http://127.0.0.1:9500', 'POST', target, body, 'host', %d)['iss']
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

    private static String python(String script, String... arguments) throws Exception {
        Process process;
        try {
            var command = new java.util.ArrayList<>(java.util.List.of("python3", "-c", script));
            command.addAll(java.util.List.of(arguments));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (java.io.IOException missing) {
            Assumptions.abort("python3 is not there, so the example in Python is not tried: " + missing.getMessage());
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
