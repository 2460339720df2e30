package org.riguardo.mailbox.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over a connection, by the trust of the Java installation or another one, and lets the wire hold the socket beneath. */
public final class TlsWire extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Wire wire;

    /** By that trust, over what the wire holds. */
    public TlsWire(SSLSocketFactory tls, Wire wire) {
        this.tls = tls;
        this.wire = wire;
    }

    @Override
    public Socket createSocket(Socket beneath, String host, int port, boolean autoClose) throws IOException {
        wire.hold(beneath);
        Socket over = tls.createSocket(beneath, host, port, autoClose);
        wire.layer(over);
        return over;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
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
