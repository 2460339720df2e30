package org.riguardo.mailbox.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** The socket under a connection, kept at hand so that it can be cut from another thread and made more or less patient. */
public final class Wire extends SocketFactory {

    private @Nullable Socket socket;
    private @Nullable Socket outermost;
    private boolean cut;

    /** Keeps hold of a socket that something else made. */
    synchronized void hold(Socket made) throws SocketException {
        if (cut) {
            throw new SocketException("closed");
        }
        socket = made;
        outermost = made;
    }

    /** Keeps the socket that lies over the one that is held. */
    synchronized void layer(Socket over) {
        outermost = over;
    }

    /** The socket itself; null before there is one. */
    public synchronized @Nullable Socket socket() {
        return socket;
    }

    /** The socket over which is spoken, TLS where there is some; null before there is one. */
    public synchronized @Nullable Socket outermost() {
        return outermost;
    }

    /** Closes the socket, and any that is made later. */
    public synchronized void cut() {
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
