package org.riguardo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this machine at which nobody answers as long as this is open: it is taken, and nobody listens. The port of a server that was just closed is no such
 * place: its thread may take one connection more.
 */
public final class ClosedPort implements AutoCloseable {

    private final Socket taken = new Socket();

    public ClosedPort() throws IOException {
        taken.bind(new InetSocketAddress("127.0.0.1", 0));
    }

    /** Its number. */
    public int number() {
        return taken.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        taken.close();
    }
}
