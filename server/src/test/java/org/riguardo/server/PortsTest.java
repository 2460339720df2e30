package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aBusyPortEndsInOneSentenceThatNamesItAndTheProperty() throws Exception {
        Ports free = Ports.free();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(
                    free.http(), free.https(), free.management(), busy.getLocalPort(), free.imap(), free.smtp());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartProblem.class)
                    .hasMessage("Port " + busy.getLocalPort()
                            + ", needed for Keycloak, is used by another program: stop that program, or start Riguardo"
                            + " with another port by -Driguardo.keycloak.port=PORT.");
        }
    }

    @Test
    void freePortsAreFree() throws Exception {
        Ports ports = Ports.free();
        ports.requireFree();
        assertThat(new int[] {
                    ports.http(), ports.https(), ports.management(), ports.keycloak(), ports.imap(), ports.smtp()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void theOtherPortsOfWildFlyFollowTheHttpPort() {
        assertThat(Ports.of(8080, 8180, 3143, 3025)).isEqualTo(new Ports(8080, 8443, 9990, 8180, 3143, 3025));
        assertThat(Ports.of(8110, 8210, 3143, 3025).management()).isEqualTo(10_020);
    }

    @Test
    void aPortThatDoesNotExistIsRefused() {
        assertThatThrownBy(Ports.of(70_000, 8180, 3143, 3025)::requireFree)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("Port 70000")
                .hasMessageContaining("-Driguardo.http.port=PORT");
    }
}
