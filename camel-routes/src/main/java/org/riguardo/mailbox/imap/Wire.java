package org.riguardo.mailbox.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** The socket under a connection, kept at hand so that it can be cut from another thread and made more or less patient. */
final class Wire extends SocketFactory {

    private @Nullable Socket socket;
    private boolean cut;

    /** Keeps hold of a socket that something else made. */
    synchronized void hold(Socket made) throws SocketException {
        if (cut) {
            throw new SocketException("closed");
        }
        socket = made;
    }

    synchronized @Nullable Socket socket() {
        return socket;
    }

    synchronized void cut() {
        cut = true;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                socket = null;
            }
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket made = new Socket();
        hold(made);
        return made;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
