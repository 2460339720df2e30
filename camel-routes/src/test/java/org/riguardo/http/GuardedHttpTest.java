package org.riguardo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.ClosedPort;
import org.riguardo.http.HttpProblem.Kind;

class GuardedHttpTest {

    private static final Limits SHORT = new Limits(Duration.ofMillis(600), Duration.ofMillis(600), 1000);
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), 1000);
    private static final PrivateAddresses HERE = PrivateAddresses.of("127.0.0.1");

    @Test
    void anAnswerComesWithItsStatusItsHeadersAndItsBody() throws Exception {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 201 Created\r\nX-One: a\r\nx-one: b\r\nSet-Cookie: s=1\r\nContent-Length: 2\r\n\r\nok")) {
            Answer answer = GuardedHttp.of(PATIENT, HERE)
                    .send(Request.json("POST", server.at("127.0.0.1", ""), Map.of("X-Key", "k"), "{}"));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers().get("x-one")).containsExactly("a", "b");
            assertThat(answer.text()).isEqualTo("ok");
            assertThat(server.requests.get(0))
                    .startsWith("POST / HTTP/1.1\n")
                    .contains("X-Key: k\n", "Host: 127.0.0.1:" + server.port() + "\n", "Content-Length: 2\n")
                    .doesNotContain("gzip", "Cookie");
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNobodyFollowsIt() throws Exception {
        try (RawServer other = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                RawServer server = RawServer.saying("HTTP/1.1 302 Found\r\nLocation: "
                        + other.at("127.0.0.1", "/inside") + "\r\nContent-Length: 0\r\n\r\n")) {
            Answer answer = ask(server);

            assertThat(answer.status()).isEqualTo(302);
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void anAnswerThatDripsIsGivenUpInTimeInItsHeadAndInItsBody() throws Exception {
        for (String beginning :
                List.of("HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")) {
            try (RawServer server = RawServer.doing(out -> drip(out, beginning))) {
                long before = System.nanoTime();

                assertThat(problem(server, SHORT).kind()).isEqualTo(Kind.TIME);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
            }
        }
    }

    @Test
    void anAnswerThatNeverComesIsGivenUpInTime() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = RawServer.doing(out -> never.await())) {
            assertThat(problem(server, SHORT).kind()).isEqualTo(Kind.TIME);
        } finally {
            never.countDown();
        }
    }

    @Test
    void aServerThatNeverReadsIsGivenUpInTime() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = RawServer.doing(out -> never.await())) {
            Request large = Request.json("POST", server.at("127.0.0.1", "/"), Map.of(), "x".repeat(40_000_000));
            HttpProblem problem = catchThrowableOfType(
                    HttpProblem.class, () -> GuardedHttp.of(SHORT, HERE).send(large));

            assertThat(problem.kind()).isEqualTo(Kind.TIME);
        } finally {
            never.countDown();
        }
    }

    @Test
    void anEndlessBodyAndOneThatSaysHowLargeItIsAreTooLarge() throws Exception {
        try (RawServer endless = RawServer.doing(out -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write(("64\r\n" + "x".repeat(100) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                });
                RawServer large = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n");
                RawServer headers = RawServer.saying("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(300) + "\r\n");
                RawServer line = RawServer.saying("HTTP/1.1 200 OK\r\nA: " + "b".repeat(20_000) + "\r\n\r\n")) {
            for (RawServer server : List.of(endless, large, headers, line)) {
                assertThat(problem(server).kind()).isEqualTo(Kind.SIZE);
            }
        }
    }

    @Test
    void whatIsPackedIsNeverUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[500_000]);
        }
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
        try (RawServer server = RawServer.saying(head + packed.toString(StandardCharsets.ISO_8859_1))) {
            assertThat(ask(server).body()).hasSize(packed.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[::7f00:1]",
                "2130706433",
                "localhost"
            })
    void aPrivateAddressIsRefusedHoweverItIsWritten(String host) throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 204 x\r\n\r\n")) {
            GuardedHttp http = GuardedHttp.of(PATIENT, PrivateAddresses.none());

            HttpProblem problem = catchThrowableOfType(
                    HttpProblem.class, () -> http.send(Request.get(server.at(host, "/"), Map.of())));

            assertThat(problem.kind()).isIn(Kind.REFUSED, Kind.UNKNOWN_HOST);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void aNameIsRefusedWhenOneOfItsAddressesIsPrivate() throws Exception {
        InetAddress open = InetAddress.getByName("93.184.216.34");
        InetAddress here = InetAddress.getByName("127.0.0.1");
        GuardedHttp http = guarded(PrivateAddresses.none(), host -> new InetAddress[] {open, here});

        assertThatThrownBy(() -> http.send(Request.get(URI.create("https://studio.example/"), Map.of())))
                .hasMessageContaining("private address");
    }

    @Test
    void nothingGoesBeyondThePrivateNetworkWithoutEncryption() throws Exception {
        InetAddress open = InetAddress.getByName("93.184.216.34");
        GuardedHttp http = guarded(HERE, host -> new InetAddress[] {open});

        assertThatThrownBy(() -> http.send(Request.get(URI.create("http://studio.example/"), Map.of())))
                .hasMessageContaining("https is needed");
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsAsked() throws Exception {
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2")));
        try (RawServer server = RawServer.saying("HTTP/1.1 204 x\r\n\r\n")) {
            GuardedHttp http = guarded(HERE, host -> new InetAddress[] {answers.pop()});

            assertThat(http.send(Request.get(server.at("studio.example", "/"), Map.of()))
                            .status())
                    .isEqualTo(204);
            assertThat(server.requests.get(0)).contains("Host: studio.example:" + server.port());
            assertThat(answers).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "http://me@127.0.0.1/",
                "https://studio.example./",
                "http:/x",
                "/x",
                "http://127.0.0.1/#x"
            })
    void onlyPlainAddressesAreAsked(String address) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> GuardedHttp.of(PATIENT, HERE)
                .send(Request.get(URI.create(address), Map.of())));

        assertThat(problem.kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aCertificateThatNobodyTrustsOrThatIsOfAnotherNameIsRefused() throws Exception {
        TestTls mine = TestTls.of("studio.example");
        try (RawServer server = RawServer.secured(mine.server())) {
            for (String host : List.of("studio.example", "other.example")) {
                URI uri = URI.create("https://" + host + ":" + server.port() + "/");
                SSLContext trusting = host.startsWith("other") ? mine.trusting() : SSLContext.getDefault();
                HttpProblem problem = catchThrowableOfType(
                        HttpProblem.class, () -> here(trusting).send(Request.get(uri, Map.of())));
                assertThat(problem.kind()).as(host).isEqualTo(Kind.TLS);
            }
            URI right = URI.create("https://studio.example:" + server.port() + "/");
            assertThat(here(mine.trusting()).send(Request.get(right, Map.of())).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void whatIsNoAnswerIsAProblemAndSoIsNobody() throws Exception {
        try (RawServer noise = RawServer.saying("hello\r\n\r\n\r\n\r\n");
                RawServer cut = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")) {
            assertThat(problem(noise).kind()).isIn(Kind.PROTOCOL, Kind.UNREACHABLE);
            assertThat(problem(cut).kind()).isEqualTo(Kind.PROTOCOL);
        }
        try (ClosedPort closed = new ClosedPort()) {
            URI nobody = URI.create("http://127.0.0.1:" + closed.number() + "/");
            assertThat(catchThrowableOfType(HttpProblem.class, () -> GuardedHttp.of(PATIENT, HERE)
                                    .send(Request.get(nobody, Map.of())))
                            .kind())
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    private static GuardedHttp here(SSLContext tls) {
        return new GuardedHttp(PATIENT, HERE, host -> InetAddress.getAllByName("127.0.0.1"), tls);
    }

    private static GuardedHttp guarded(PrivateAddresses allowed, Target.Names names) throws Exception {
        return new GuardedHttp(PATIENT, allowed, names, SSLContext.getDefault());
    }

    private static Answer ask(RawServer server) throws HttpProblem, UnknownHostException {
        return GuardedHttp.of(PATIENT, HERE).send(Request.get(server.at("127.0.0.1", "/"), Map.of()));
    }

    private static HttpProblem problem(RawServer server) {
        return problem(server, PATIENT);
    }

    private static HttpProblem problem(RawServer server, Limits limits) {
        return catchThrowableOfType(HttpProblem.class, () -> GuardedHttp.of(limits, HERE)
                .send(Request.get(server.at("127.0.0.1", "/"), Map.of())));
    }

    private static void drip(OutputStream out, String beginning) throws Exception {
        out.write(beginning.getBytes(StandardCharsets.US_ASCII));
        CountDownLatch pause = new CountDownLatch(1);
        while (!pause.await(20, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }
}
