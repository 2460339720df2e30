package org.riguardo.mailbox.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over a connection, by the trust of the Java installation or another one, and lets the wire hold the socket beneath. */
final class TlsWire extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Wire wire;

    TlsWire(SSLSocketFactory tls, Wire wire) {
        this.tls = tls;
        this.wire = wire;
    }

    @Override
    public Socket createSocket(Socket beneath, String host, int port, boolean autoClose) throws IOException {
        wire.hold(beneath);
        return tls.createSocket(beneath, host, port, autoClose);
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
