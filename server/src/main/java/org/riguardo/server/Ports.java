package org.riguardo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports that the servers listen on, all of them on this machine's own address alone. */
public record Ports(int http, int https, int management, int keycloak, int imap, int smtp) {

    /** WildFly's other two ports keep their usual distance to the HTTP port, so that two installations run side by side. */
    public static Ports of(int http, int keycloak, int imap, int smtp) {
        return new Ports(http, http + 363, http + 1910, keycloak, imap, smtp);
    }

    /** Ports that nobody listens on at this moment. */
    public static Ports free() throws IOException {
        int[] found = new int[6];
        ServerSocket[] held = new ServerSocket[found.length];
        try {
            for (int i = 0; i < found.length; i++) {
                held[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                found[i] = held[i].getLocalPort();
            }
        } finally {
            for (ServerSocket socket : held) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
        return new Ports(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    void requireFree() throws StartProblem {
        requireFree(http, "Riguardo's pages", "riguardo.http.port");
        requireFree(https, "WildFly's HTTPS", "riguardo.http.port");
        requireFree(management, "WildFly's management", "riguardo.http.port");
        requireFree(keycloak, "Keycloak", "riguardo.keycloak.port");
        requireFree(imap, "the demo mailbox (IMAP)", "riguardo.imap.port");
        requireFree(smtp, "the demo mailbox (SMTP)", "riguardo.smtp.port");
    }

    private static void requireFree(int port, String what, String property) throws StartProblem {
        if (port < 1 || port > 65_535) {
            throw new StartProblem("Port " + port + " for " + what + " does not exist: choose another with -D"
                    + property + "=PORT (1 to 63000).");
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException busy) {
            throw new StartProblem(
                    "Port " + port + ", needed for " + what
                            + ", is used by another program: stop that program, or start Riguardo with another port by -D"
                            + property + "=PORT.",
                    busy);
        }
    }
}
