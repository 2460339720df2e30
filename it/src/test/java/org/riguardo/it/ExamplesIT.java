package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.server.Database;

/** The examples of code as a newcomer builds them: each is deployed, switched on, off and on again, removed, and seen at work on a running server. */
@RiguardoTest
class ExamplesIT {
    private static final String CLIENT = "Prova degli esempi S.r.l.";
    private static final String KEEPS = "Tipografia Valle Chiara S.n.c.";
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static Another server;
    private static Deployments deployments;
    private static String client;

    @BeforeAll
    static void start(Riguardo riguardo) throws Exception {
        server = riguardo.another(
                "examples",
                Database.h2(),
                Map.of("riguardo.mail.connector", "eml-folder", "riguardo.mail.folders", "posta"));
        deployments = server.deployments();
        riguardo.signInAt(server);
        server.drop(
                "esempi.csv",
                Samples.list(List.of(
                        Samples.row(CLIENT, TaxCodes.next(), "ES-1", 40, "e@cliente.example"),
                        Samples.row(KEEPS, TaxCodes.next(), "VALLE-1", 40, "info@vallechiara.example"))));
        Imports.ended(server.api("paolo"), "esempi.csv");
        client = Imports.clientId(server.api("paolo"), CLIENT);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            deployments.close();
            server.close();
        }
    }

    @AfterEach
    void takeAway() throws Exception {
        for (JsonNode plugin : server.api("marta").json("plugins").required("items")) {
            String key = plugin.required("key").textValue();
            if (key.startsWith("com.example.")) {
                server.api("marta").send("DELETE", "plugins/" + key + "?data=true", "");
            }
        }
        for (String name : List.of(
                "holiday-rule",
                "kept-promises",
                "heartbeat-job",
                "oldest-item-panel",
                "archive-link",
                "call-list-format",
                "eml-folder-connector",
                "crm-connector")) {
            deployments.undeploy(name + ".jar");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "holiday-rule, com.example.holidays, days, 01-01",
        "kept-promises, com.example.promises, ,",
        "heartbeat-job, com.example.heartbeat, address, https://watch.studio.example/beat",
        "oldest-item-panel, com.example.oldest, ,",
        "archive-link, com.example.archive, address, https://archive.studio.example/?q={name}",
        "call-list-format, com.example.calls, ,",
        "eml-folder-connector, com.example.emlfolder, directory, /var/spool/mail",
        "crm-connector, com.example.contacttable, file, /srv/contacts.tsv"
    })
    void comesIsSwitchedAndGoes(String example, String key, String setting, String value) throws Exception {
        deployments.deploy(jar(example));
        assertThat(state(key)).isEqualTo("AVAILABLE");
        if (setting != null) {
            set(key, setting, value);
        }
        turn(key, true);
        assertThat(state(key)).isEqualTo("ENABLED");
        turn(key, false);
        assertThat(state(key)).isEqualTo("DISABLED");
        turn(key, true);
        assertThat(state(key)).isEqualTo("ENABLED");
        deployments.stop(example + ".jar");
        assertThat(state(key)).isEqualTo("MISSING");
        deployments.start(example + ".jar");
        assertThat(state(key)).isEqualTo("ENABLED");
        assertThat(server.api("marta")
                        .send("DELETE", "plugins/" + key + "?data=true", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state(key)).isNotIn("ENABLED", "FAILING", "MISSING");
        deployments.undeploy(example + ".jar");
        assertThat(server.api("marta").get("plugins/" + key).statusCode()).isEqualTo(404);
    }

    @Test
    void onADayOffTheRuleClosesItsGate() throws Exception {
        deployments.deploy(jar("holiday-rule"));
        LocalDate today = LocalDate.now(ROME);
        String days = DateTimeFormatter.ofPattern("MM-dd").format(today) + ", "
                + DateTimeFormatter.ofPattern("MM-dd").format(today.plusDays(1));
        set("com.example.holidays", "days", days);
        turn("com.example.holidays", true);
        eventually(
                "the day off is among the reasons",
                ExamplesIT::rules,
                rules -> rules.contains("com.example.holidays:days-off"));
        turn("com.example.holidays", false);
        eventually("it is not any more", ExamplesIT::rules, rules -> !rules.contains("com.example.holidays:days-off"));
    }

    @Test
    void aCallListIsReadAsLongAsItsFormatIsOn() throws Exception {
        deployments.deploy(jar("call-list-format"));
        turn("com.example.calls", true);
        server.drop(
                "chiamate.txt",
                "CALLS\nc1;2026-03-05T09:00:00Z;185;OUT;+39 02 0555 0199\nEND\n".getBytes(StandardCharsets.UTF_8));
        JsonNode read = Imports.ended(server.api("paolo"), "chiamate.txt");
        assertThat(read.required("state").textValue()).as(read.toString()).isEqualTo("DONE");
        assertThat(read.required("format").textValue()).isEqualTo("call-list");
    }

    @Test
    void theHeartbeatIsHeard() throws Exception {
        AtomicInteger beats = new AtomicInteger();
        HttpServer watcher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        watcher.createContext("/", call -> {
            beats.incrementAndGet();
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        watcher.start();
        try {
            deployments.deploy(jar("heartbeat-job"));
            set(
                    "com.example.heartbeat",
                    "address",
                    "http://localhost:" + watcher.getAddress().getPort() + "/");
            turn("com.example.heartbeat", true);
            eventually("it beats", beats::get, heard -> heard > 0);
        } finally {
            watcher.stop(0);
        }
    }

    @Test
    void thePanelAndTheLinkStandOnTheClientsPage(Riguardo riguardo) throws Exception {
        deployments.deploy(jar("oldest-item-panel"));
        turn("com.example.oldest", true);
        deployments.deploy(jar("archive-link"));
        set("com.example.archive", "address", "https://archive.studio.example/?q={name}");
        turn("com.example.archive", true);
        Page page = riguardo.browsers().signInAt(server.baseUrl(), "paolo");
        page.navigate(server.baseUrl() + "/clients/" + client);
        Locator panel = page.locator("section.plugged[data-panel='plugged-com.example.oldest-oldest']");
        Locator link = page.locator(".first-acts a[data-item='com.example.archive:open']");
        assertThat(panel).containsText("ES-1");
        assertThat(panel).containsText("40 giorni");
        assertThat(link).containsText("Apri nell’archivio");
        assertThat(link).hasAttribute("href", "https://archive.studio.example/?q=Prova+degli+esempi+S.r.l.");
        turn("com.example.oldest", false);
        turn("com.example.archive", false);
        page.navigate(server.baseUrl() + "/clients/" + client);
        assertThat(page.locator("h1").first()).containsText(CLIENT);
        assertThat(panel).hasCount(0);
        assertThat(link).hasCount(0);
    }

    @Test
    void theListenerIsToldOfAKeptAgreement(Riguardo riguardo) throws Exception {
        deployments.deploy(jar("kept-promises"));
        turn("com.example.promises", true);
        Api paolo = server.api("paolo");
        LocalDate today = LocalDate.now(ROME);
        HttpResponse<String> agreed = paolo.post(
                "clients/" + Imports.clientId(paolo, KEEPS) + "/agreements",
                "{\"kind\": \"DEFERRAL\", \"instalments\": [{\"due\": \"" + today.plusDays(10)
                        + "\", \"amount\": \"122.00\"}]}");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(201);
        String day = today.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
        server.drop(
                "esempi-banca.csv",
                ("Data contabile;Data valuta;Causale ABI;Descrizione;Importo\r\n" + day + ";" + day
                                + ";48;BONIFICO ORD: TIPOGRAFIA VALLE CHIARA SNC CAUSALE: SALDO FATTURA VALLE-1;122,00\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Imports.state(Imports.ended(paolo, "esempi-banca.csv"))).isEqualTo("DONE");
        Page page = riguardo.browsers().signInAt(server.baseUrl(), "marta");
        eventually(
                "the listener was told",
                () -> {
                    page.navigate(server.baseUrl() + "/settings/plugins/com.example.promises/deliveries");
                    return page.locator("[data-delivery][data-state=TOLD][data-event=agreement-kept]")
                            .count();
                },
                told -> told == 1);
        assertThat(server.api("marta").json("plugins/com.example.promises").toString())
                .doesNotContain("FAILED");
    }

    @Test
    void aMessageInAFolderIsReadByTheConnectorThatTheMailboxNames() throws Exception {
        Path mail = Files.createDirectories(server.log().resolveSibling("eml"));
        Files.writeString(
                Files.createDirectories(mail.resolve("posta")).resolve("1.eml"),
                "From: e@cliente.example\r\nTo: studio@riguardo.example\r\nSubject: Da una cartella\r\n"
                        + "Message-ID: <eml-1@cliente.example>\r\n\r\nBuongiorno, una domanda.\r\n");
        deployments.deploy(jar("eml-folder-connector"));
        set("com.example.emlfolder", "directory", mail.toString());
        turn("com.example.emlfolder", true);
        JsonNode message = eventually(
                        "the file is a message of its client",
                        () -> server.api("paolo")
                                .json("messages?messageId="
                                        + URLEncoder.encode("<eml-1@cliente.example>", StandardCharsets.UTF_8))
                                .required("items"),
                        items -> items.size() == 1)
                .get(0);
        assertThat(message.required("clientId").textValue()).isEqualTo(client);
    }

    @Test
    void theTableIsAmongTheKindsOfCustomerSystems(Riguardo riguardo) throws Exception {
        deployments.deploy(jar("crm-connector"));
        set("com.example.contacttable", "file", "/srv/contacts.tsv");
        Page page = riguardo.browsers().signInAt(server.baseUrl(), "marta");
        page.navigate(server.baseUrl() + "/settings/crm/new");
        Locator kind = page.locator("#connector option[value='contact-table']");
        assertThat(kind).hasCount(0);
        turn("com.example.contacttable", true);
        page.navigate(server.baseUrl() + "/settings/crm/new");
        assertThat(kind).hasCount(1);
    }

    private static JavaArchive jar(String example) {
        return ShrinkWrap.create(ZipImporter.class, example + ".jar")
                .importFrom(Path.of(System.getProperty("riguardo.checkout", ".."))
                        .resolve("examples/" + example + "/target/" + example + ".jar")
                        .toFile())
                .as(JavaArchive.class);
    }

    private static void turn(String key, boolean on) throws Exception {
        ok(server.api("marta")
                .send("PUT", "plugins/" + key + "/state", "{\"state\": \"" + (on ? "ENABLED" : "DISABLED") + "\"}"));
    }

    private static void set(String key, String setting, String value) throws Exception {
        ok(server.api("marta")
                .send("PUT", "plugins/" + key + "/settings", "{\"values\": {\"" + setting + "\": \"" + value + "\"}}"));
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String state(String key) throws Exception {
        return server.api("marta").json("plugins/" + key).required("state").textValue();
    }

    private static List<String> rules() throws Exception {
        return server.api("paolo")
                .json("clients/" + client + "/decision")
                .required("because")
                .findValuesAsText("rule");
    }
}
