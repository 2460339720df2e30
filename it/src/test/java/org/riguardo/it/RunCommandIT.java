package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.server.Ports;

/** The run command's program as a person uses it: start, Ctrl-C, start again, a start after it was killed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends the signals of a Unix terminal")
class RunCommandIT {

    @TempDir
    Path home;

    @Test
    void ctrlCEndsEveryProcessAndTheNextStartKeepsAllData() throws Exception {
        Ports ports = Ports.free();
        try (RunCommand first = RunCommand.start(home, ports)) {
            String printed = first.awaitRunning();
            assertThat(printed)
                    .contains("Configuring WildFly", "Loading demo data")
                    .contains("http://localhost:" + ports.http() + "/riguardo/")
                    .contains("giulia  partner", "paolo, anna  staff", "marta  administrator");
            assertThat(demoClient(first)).isNotEmpty();
            List<ProcessHandle> servers = first.servers();
            assertThat(servers).hasSize(2);
            first.interrupt();
            assertThat(first.awaitEnd()).endsWith("Stopped.\n");
            assertThat(servers).noneMatch(ProcessHandle::isAlive);
        }

        List<ProcessHandle> left;
        try (RunCommand second = RunCommand.start(home, ports)) {
            assertThat(second.awaitRunning()).doesNotContain("Unpacking", "Configuring", "Loading demo data");
            assertThat(demoClient(second)).isNotEmpty();
            left = second.servers();
            second.kill();
        }

        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunCommand third = RunCommand.start(
                        home, new Ports(busy.getLocalPort(), 0, 0, ports.keycloak(), ports.imap(), ports.smtp()))) {
            String printed = third.awaitEnd();
            assertThat(printed)
                    .contains("Ending a WildFly that an earlier run left behind")
                    .contains("Ending a Keycloak that an earlier run left behind")
                    .contains(
                            "Port " + busy.getLocalPort() + ", needed for Riguardo's pages, is used by another program")
                    .doesNotContain("Exception", "\tat ");
            assertThat(third.exitCode()).isEqualTo(1);
        }
        for (ProcessHandle server : left) {
            server.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private static Iterable<?> demoClient(RunCommand command) throws Exception {
        return Eventually.eventually(
                "the demo clients are there",
                () -> command.api("paolo").json("clients?query=Tre%20Colline").required("items"),
                items -> !items.isEmpty());
    }
}
