package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riguardo.it.plugins.CountingJob;
import org.riguardo.it.plugins.LeakingRule;
import org.riguardo.it.plugins.NeverRule;
import org.riguardo.it.plugins.SlowRule;
import org.riguardo.it.plugins.ThrowingRule;
import org.riguardo.it.plugins.UnmadeRule;
import org.riguardo.server.Database;

/** Plugins that are deployed beside the application on a running server: well-behaved ones come and go, others harm nobody but themselves. */
@RiguardoTest
class CodePluginsIT {
    private static final String KEY = "com.example.trial";
    private static final String JAR = KEY + ".jar";
    private static final String CLIENT = "Prova dei plugin S.r.l.";
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 100;

    private static Another server;
    private static Deployments deployments;
    private static Inside inside;
    private static String client;

    @BeforeAll
    static void start(Riguardo riguardo) throws Exception {
        server = riguardo.another("code-plugins", Database.h2());
        deployments = server.deployments();
        inside = Inside.of(deployments, server::besideUrl);
        server.drop("plugin.csv", Samples.list(clients()));
        Imports.ended(paolo(), "plugin.csv");
        client = Imports.clientId(paolo(), CLIENT + " 0");
    }

    /** More clients than a module may fail for before it is given up. */
    private static List<String> clients() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> Samples.row(
                        CLIENT + " " + number, TaxCodes.next(), "PL-" + number, 40, "p" + number + "@cliente.example"))
                .toList();
    }

    @AfterEach
    void clear() throws Exception {
        deployments.undeploy(JAR);
        for (String table : List.of("plugin_module", "plugin_store", "plugin_job", "plugin_log", "plugin")) {
            inside.sql("delete from " + table + " where plugin_key = '" + KEY + "'");
        }
        gate(KEY + ":m", false);
        gate("plugin-missing", false);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            deployments.close();
            server.close();
        }
    }

    @Test
    void aRuleComesAndGoesWhileTheServerRuns() throws Exception {
        deployments.deploy(rule(NeverRule.class));
        gate(KEY + ":m", false);
        switchPlugin(true);
        gate(KEY + ":m", true);
        deployments.stop(JAR);
        gate("plugin-missing", true);
        gate(KEY + ":m", false);
        deployments.start(JAR);
        gate("plugin-missing", false);
        gate(KEY + ":m", true);
        deployments.redeploy(JAR);
        gate(KEY + ":m", true);
        switchPlugin(false);
        gate(KEY + ":m", false);
        switchPlugin(true);
        gate(KEY + ":m", true);
    }

    @Test
    void itComesBackWithTheApplicationAndWithTheServer() throws Exception {
        deployments.deploy(rule(NeverRule.class));
        switchPlugin(true);
        gate(KEY + ":m", true);
        deployments.redeploy("riguardo.ear");
        gate(KEY + ":m", true);
        server.restart();
        gate(KEY + ":m", true);
        gate("plugin-missing", false);
    }

    @Test
    void aDescriptorThatCannotBeUsedIsRefusedInWordsAndTheServerGoesOn() throws Exception {
        assertThatThrownBy(() -> deployments.deploy(PluginJars.plugin(KEY)
                        .with("contact-rule", "m", "", NeverRule.class)
                        .jar("{")))
                .isInstanceOf(Deployments.Refused.class)
                .hasMessageContaining("riguardo-plugin.json");
        assertThatThrownBy(() -> deployments.deploy(PluginJars.plugin(KEY)
                        .apiVersion(9)
                        .with("contact-rule", "m", "", NeverRule.class)
                        .jar()))
                .isInstanceOf(Deployments.Refused.class)
                .hasMessageContaining("version 9");
        gate(KEY + ":m", false);
        deployments.deploy(rule(NeverRule.class));
        switchPlugin(true);
        gate(KEY + ":m", true);
    }

    @Test
    void oneThatCannotBeMadeIsGivenUpAndKeepsItsGateClosed() throws Exception {
        deployments.deploy(rule(UnmadeRule.class));
        switchPlugin(true);
        gate(KEY + ":m", true);
        assertThat(givenUp("m")).contains("IllegalStateException").doesNotContain("not today");
    }

    @Test
    void oneWhoseClassIsMissingIsGivenUpAndItsNeighbourWorks() throws Exception {
        deployments.deploy(PluginJars.plugin(KEY)
                .with("contact-rule", "m", "", NeverRule.class)
                .with("contact-rule", "gone", "", "com.example.Gone")
                .with("no-such-type", "odd", "", "com.example.Odd")
                .jar());
        switchPlugin(true);
        gate(KEY + ":m", true);
        gate(KEY + ":gone", true);
        assertThat(givenUp("gone")).contains("ClassNotFoundException");
    }

    @Test
    void oneThatThrowsIsGivenUpAfterFiveTimesAndNobodysNameIsWritten() throws Exception {
        deployments.deploy(rule(ThrowingRule.class));
        switchPlugin(true);
        gate(KEY + ":m", true);
        assertThat(givenUp("m")).doesNotContain("secret");
        assertThat(failures("m")).contains("StackOverflowError").doesNotContain("secret");
        gate(KEY + ":m", true);
        assertThat(Files.readString(server.log())).doesNotContain("secret of " + CLIENT);
    }

    @Test
    void oneThatNeverAnswersIsGivenUpAndOthersAreAnsweredInTime() throws Exception {
        deployments.deploy(PluginJars.plugin(KEY)
                .with("contact-rule", "m", "", SlowRule.class)
                .with("contact-rule", "well", "", NeverRule.class)
                .jar());
        switchPlugin(true);
        gate(KEY + ":m", true);
        gate(KEY + ":well", true);
        givenUp("m");
        long begun = System.nanoTime();
        gate(KEY + ":m", true);
        gate(KEY + ":well", true);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    @Test
    void aJobRunsAndKeepsWhatItWantsToKeep() throws Exception {
        deployments.deploy(PluginJars.plugin(KEY)
                .with("job", "count", "\"every\": \"PT5M\"", CountingJob.class)
                .jar());
        switchPlugin(true);
        eventually(
                "it has run once",
                () -> inside.sql("select content from plugin_store where plugin_key = '" + KEY + "' and name = 'runs'"),
                List.of("1")::equals);
        eventually(
                "its end is written down",
                () -> inside.sql("select count(*) from plugin_job where plugin_key = '" + KEY
                        + "' and ended_at is not null and failure_it is null and running_until is null"),
                List.of("1")::equals);
    }

    @Test
    void aHundredRoundsLeaveNoClassLoaderBehind() throws Exception {
        JavaArchive jar = PluginJars.plugin(KEY)
                .with("contact-rule", "m", "", NeverRule.class)
                .with("contact-rule", "leaking", "", LeakingRule.class)
                .with("job", "count", "\"every\": \"PT5M\"", CountingJob.class)
                .jar();
        deployments.deploy(jar);
        switchPlugin(true);
        gate(KEY + ":m", true);
        deployments.undeploy(JAR);
        int before = loaders();
        List<Integer> counts = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            deployments.deploy(jar);
            if (round % 5 == 0) {
                gate(KEY + ":m", true);
            } else {
                decision();
            }
            deployments.undeploy(JAR);
            if (round % 20 == 0) {
                counts.add(loaders());
            }
        }
        System.out.println("Class loaders of deployments before 100 rounds: " + before + ", after every 20: " + counts);
        int after = eventually("all class loaders are gone", CodePluginsIT::loaders, count -> count <= before);
        assertThat(after).isLessThanOrEqualTo(before);
    }

    private static int loaders() throws Exception {
        return inside.alive("org.jboss.modules.ModuleClassLoader");
    }

    private static JavaArchive rule(Class<?> type) {
        return PluginJars.plugin(KEY).with("contact-rule", "m", "", type).jar();
    }

    private static Api paolo() {
        return server.api("paolo");
    }

    private static JsonNode decision() throws Exception {
        return paolo().json("clients/" + client + "/decision");
    }

    /** Waits until the client's decision does, or does not, name the rule as one that keeps its gate closed. */
    private static void gate(String rule, boolean closed) throws Exception {
        eventually(
                rule + (closed ? " closes its gate" : " closes nothing"), () -> closed(rule), found -> found == closed);
    }

    private static boolean closed(String rule) throws Exception {
        for (JsonNode because : decision().required("because")) {
            if (because.required("rule").textValue().equals(rule)
                    && because.required("verdict").textValue().equals("CLOSED")) {
                return true;
            }
        }
        return false;
    }

    /** Why a module was given up, once it was; it is asked again until then. */
    private static String givenUp(String module) throws Exception {
        return eventually(
                module + " is given up",
                () -> {
                    decision();
                    return failure(module);
                },
                words -> !words.isEmpty());
    }

    private static String failure(String module) throws Exception {
        return String.join(
                "",
                inside.sql("select message_en from plugin_module where plugin_key = '" + KEY + "' and module_key = '"
                        + module + "' and failed_at is not null"));
    }

    /** All that its log tells of a module's failures; any one of them may be that it took too long. */
    private static String failures(String module) throws Exception {
        return String.join(
                "\n",
                inside.sql("select text_en from plugin_log where plugin_key = '" + KEY + "' and module_key = '" + module
                        + "' and kind = 'FAILURE'"));
    }

    private static void switchPlugin(boolean on) throws Exception {
        String state = on ? "ENABLED" : "DISABLED";
        if (inside.sql("select state from plugin where plugin_key = '" + KEY + "'")
                .isEmpty()) {
            inside.sql(
                    "insert into plugin (firm_id, plugin_key, carrier, version, state, descriptor, installed_at, installed_by,"
                            + " changed_at, changed_by) select id, '" + KEY + "', 'CODE', '1.0.0', '" + state
                            + "', '{}', now(), 'marta', now(), 'marta' from firm");
        } else {
            inside.sql(
                    "update plugin set state = '" + state + "', changed_at = now() where plugin_key = '" + KEY + "'");
        }
    }
}
