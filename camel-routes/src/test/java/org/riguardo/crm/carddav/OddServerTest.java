package org.riguardo.crm.carddav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.wire.CrmHttp;

/** Answers as odd servers give them. */
class OddServerTest {

    private static final String BOOK =
            "<d:response><d:href>/dav/book/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/>"
                    + "<c:addressbook/></d:resourcetype>%s</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    private static final String SYNC =
            "<d:supported-report-set><d:supported-report><d:report><d:sync-collection/></d:report>"
                    + "</d:supported-report></d:supported-report-set>";
    private static final String CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Nicolò Rossi\nTEL:06 1\nEND:VCARD\n";

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private HttpServer server;
    private Charset charset = StandardCharsets.UTF_8;
    private String ifMatch;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        answers.put("PROPFIND 0", multi(BOOK.formatted(SYNC)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.vcf", "/dav/book/a.vcf", "/dav/b%6fok/a.vcf", "http://127.0.0.1:PORT/dav/book/a.vcf"})
    void addressesMayBeRelativeWholeOrWrittenOtherwise(String written) throws Exception {
        String href =
                written.replace("PORT", Integer.toString(server.getAddress().getPort()));
        answers.put("sync", multi(entry(href, "\"1\"") + "<d:sync-token>t1</d:sync-token>"));
        answers.put("multiget", multi(card(href, "\"1\"", CARD)));
        try (CrmSession session = open()) {
            assertThat(session.contacts(null).changed())
                    .extracting(one -> one.place().id())
                    .containsExactly("/dav/book/a.vcf");
        }
    }

    @Test
    void whatAServerCutsOffIsAskedForAtOnce() throws Exception {
        answers.put(
                "sync",
                multi(
                        entry("a.vcf", "\"1\"") + "<d:response><d:href>/dav/book/</d:href>"
                                + "<d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response><d:sync-token>t1</d:sync-token>"));
        answers.put("sync t1", multi(entry("b.vcf", "\"1\"") + "<d:sync-token>t2</d:sync-token>"));
        answers.put("multiget", multi(card("a.vcf", "\"1\"", CARD) + card("b.vcf", "\"1\"", CARD)));
        try (CrmSession session = open()) {
            CrmPage<CrmContact> page = session.contacts(null);
            assertThat(page.changed()).hasSize(2);
            assertThat(page.more()).isFalse();
        }
    }

    @Test
    void aBrokenCardIsSaidToBeLeftOutAndAListIsNot() throws Exception {
        answers.put(
                "sync",
                multi(entry("a.vcf", "\"1\"") + entry("b.vcf", "\"1\"") + entry("c.vcf", "\"1\"")
                        + "<d:sync-token>t1</d:sync-token>"));
        answers.put(
                "multiget",
                multi(card("a.vcf", "\"1\"", CARD)
                        + card("b.vcf", "\"1\"", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")
                        + card("c.vcf", "\"1\"", "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Soci\nEND:VCARD\n")));
        try (CrmSession session = open()) {
            CrmPage<CrmContact> page = session.contacts(null);
            assertThat(page.changed()).hasSize(1);
            assertThat(page.leftOut()).containsExactly("/dav/book/b.vcf");
        }
    }

    /** Only what the server says is not there is gone. */
    @Test
    void whatCannotBeFetchedIsLeftOutAndNotTakenForGone() throws Exception {
        String all =
                entry("a.vcf", "\"1\"") + entry("b.vcf", "\"1\"") + entry("c.vcf", "\"1\"") + entry("d.vcf", "\"1\"");
        answers.put("sync", multi("<d:sync-token>t0</d:sync-token>"));
        answers.put("sync t0", multi(all + "<d:sync-token>t1</d:sync-token>"));
        answers.put("multiget", multi(card("b.vcf", "\"1\"", "not \u0001 XML")));
        answers.put("multiget /dav/book/a.vcf", multi(card("a.vcf", "\"1\"", CARD)));
        answers.put("multiget /dav/book/b.vcf", answers.get("multiget"));
        answers.put("multiget /dav/book/c.vcf", multi(refused("c.vcf", "403 Forbidden")));
        answers.put("multiget /dav/book/d.vcf", multi(refused("d.vcf", "404 Not Found")));
        try (CrmSession session = open()) {
            CrmPage<CrmContact> page = session.contacts(session.contacts(null).cursor());
            assertThat(page.changed()).extracting(one -> one.place().id()).containsExactly("/dav/book/a.vcf");
            assertThat(page.leftOut()).containsExactlyInAnyOrder("/dav/book/b.vcf", "/dav/book/c.vcf");
            assertThat(page.removed()).containsExactly("/dav/book/d.vcf");
        }
    }

    @Test
    void anEndlessCutIsLeft() throws Exception {
        answers.put(
                "sync",
                multi("<d:response><d:href>/dav/book/</d:href><d:status>HTTP/1.1 507 x</d:status></d:response>"
                        + "<d:sync-token>t1</d:sync-token>"));
        answers.put("sync t1", answers.get("sync"));
        try (CrmSession session = open()) {
            CrmException endless = catchThrowableOfType(CrmException.class, () -> session.contacts(null));
            assertThat(endless.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
        }
    }

    @ParameterizedTest
    @CsvSource({"403, valid-sync-token", "409, valid-sync-token", "410, gone", "412, gone"})
    void aTokenThatIsNotKnownAnyMoreBeginsAnew(int status, String condition) throws Exception {
        answers.put("sync", multi(entry("a.vcf", "\"1\"") + "<d:sync-token>t1</d:sync-token>"));
        answers.put("multiget", multi(card("a.vcf", "\"1\"", CARD)));
        try (CrmSession session = open()) {
            String cursor = session.contacts(null).cursor();
            answers.put("sync t1", "<d:error xmlns:d='DAV:'><d:" + condition + "/></d:error>");
            statuses.put("sync t1", status);
            CrmPage<CrmContact> anew = session.contacts(cursor);
            assertThat(anew.whole()).isTrue();
            assertThat(anew.changed()).hasSize(1);
        }
    }

    @Test
    void withoutSyncTheListOfVersionsTells() throws Exception {
        answers.put("PROPFIND 0", multi(BOOK.formatted("")));
        answers.put("PROPFIND 1", multi(BOOK.formatted("") + entry("a.vcf", "\"1\"")));
        answers.put("multiget", multi(card("a.vcf", "\"1\"", CARD)));
        try (CrmSession session = open()) {
            CrmPage<CrmContact> first = session.contacts(null);
            assertThat(first.changed()).hasSize(1);
            CrmPage<CrmContact> same = session.contacts(first.cursor());
            assertThat(same.changed()).isEmpty();
            assertThat(same.whole()).isFalse();
            answers.put("PROPFIND 1", multi(BOOK.formatted("")));
            CrmPage<CrmContact> gone = session.contacts(same.cursor());
            assertThat(gone.whole()).isTrue();
            assertThat(gone.changed()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"1-gzip\"", "\"1\""})
    void versionsMayBeWeakOrBare(String etag) throws Exception {
        answers.put("sync", multi(entry("a.vcf", etag) + "<d:sync-token>t1</d:sync-token>"));
        answers.put("multiget", multi(card("a.vcf", etag, CARD)));
        answers.put("GET", CARD);
        try (CrmSession session = open()) {
            CrmContact contact = session.contacts(null).changed().get(0);
            session.write(new CrmContact(
                    contact.place(),
                    false,
                    "Altro",
                    null,
                    null,
                    null,
                    null,
                    null,
                    contact.emails(),
                    contact.phones(),
                    contact.addresses(),
                    Map.of(),
                    null,
                    null));
            assertThat(ifMatch).isIn("\"1\"", "\"1-gzip\"");
        }
    }

    @Test
    void aCardInAnotherCharsetIsStillRead() throws Exception {
        charset = Charset.forName("windows-1252");
        answers.put(
                "sync",
                "<?xml version='1.0' encoding='windows-1252'?>"
                        + multi(entry("a.vcf", "\"1\"") + "<d:sync-token>t1</d:sync-token>"));
        answers.put("multiget", "<?xml version='1.0' encoding='windows-1252'?>" + multi(card("a.vcf", "\"1\"", CARD)));
        try (CrmSession session = open()) {
            assertThat(session.contacts(null).changed())
                    .extracting(CrmContact::name)
                    .containsExactly("Nicolò Rossi");
        }
    }

    @Test
    void partsThatAreNotThereAreGone() throws Exception {
        answers.put(
                "sync", multi(entry("a.vcf", "\"1\"") + entry("b.vcf", "\"1\"") + "<d:sync-token>t1</d:sync-token>"));
        answers.put(
                "multiget",
                multi(
                        card("a.vcf", "\"1\"", CARD)
                                + "<d:response><d:href>/dav/book/b.vcf</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>"));
        try (CrmSession session = open()) {
            assertThat(session.contacts(null).changed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Accedi</body></html>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d:multistatus xmlns:d='DAV:'>&e;</d:multistatus>",
                "{}"
            })
    void whatIsNoWebDavEndsInWords(String body) throws Exception {
        try (CrmSession session = open()) {
            answers.put("sync", body);
            CrmException said = catchThrowableOfType(CrmException.class, () -> session.contacts(null));
            assertThat(said.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
            assertThat(said.getMessage()).doesNotContain("Accedi", "passwd", "segreto");
        }
    }

    private CrmSession open() throws CrmException {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dav/book/");
        return new CardDavConnector(CrmHttp.guarded(any -> true), Clock.systemUTC(), ZoneId.of("Europe/Rome"))
                .open(new CrmAccount(
                        "a", "carddav", uri, "u", Secret.of("segreto"), Map.of("calendarAddress", "none")));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        String token = body.replaceAll("(?s).*<D:sync-token>(.*)</D:sync-token>.*", "$1");
        String key = method.equals("PROPFIND")
                ? method + " " + exchange.getRequestHeaders().getFirst("Depth")
                : body.contains("-multiget")
                        ? "multiget"
                        : body.contains("sync-collection") ? ("sync " + token).strip() : method;
        String single = key + " " + body.replaceAll("(?s).*<D:href>(.*)</D:href>.*", "$1");
        if (body.split("<D:href>", -1).length == 2 && answers.containsKey(single)) {
            key = single;
        }
        if (method.equals("PUT")) {
            ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
        }
        if (!exchange.getRequestURI().getPath().endsWith("/")) {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
        }
        int status = method.equals("GET") || method.equals("PUT") ? 200 : statuses.getOrDefault(key, 207);
        byte[] bytes = answers.getOrDefault(key, "").getBytes(charset);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String multi(String inner) {
        return "<d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'>" + inner + "</d:multistatus>";
    }

    private static String entry(String href, String etag) {
        return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop><d:getetag>" + etag
                + "</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:resourcetype/></d:prop>"
                + "<d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>";
    }

    private static String refused(String href, String status) {
        return "<d:response><d:href>" + href + "</d:href><d:status>HTTP/1.1 " + status + "</d:status></d:response>";
    }

    private static String card(String href, String etag, String card) {
        return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop><d:getetag>" + etag
                + "</d:getetag><c:address-data>" + card
                + "</c:address-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }
}
