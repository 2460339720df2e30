package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

/** The examples as a newcomer builds them: each is deployed, switched on, off and on again, and removed on a running server; some are seen at work. */
@RiguardoTest
class ExamplesIT {
    private static final String CLIENT = "Prova degli esempi S.r.l.";

    private static Another server;
    private static Deployments deployments;
    private static String client;

    @BeforeAll
    static void start(Riguardo riguardo) throws Exception {
        server = riguardo.another("examples", Database.h2());
        deployments = server.deployments();
        server.drop(
                "esempi.csv",
                Samples.list(List.of(Samples.row(CLIENT, TaxCodes.next(), "ES-1", 40, "e@cliente.example"))));
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
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
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
