package org.riguardo.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Connects to an address that was looked at before, never to a name; with TLS the certificate has to be the name's. */
final class Connection {

    private Connection() {}

    static Socket open(Target target, Deadline connect, Deadline whole, SSLContext tls) throws IOException {
        IOException last = null;
        for (InetAddress address : target.addresses()) {
            Socket socket = new DeadlineSocket(whole);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), connect.left());
                socket.setTcpNoDelay(true);
                return target.tls() ? secured(socket, target, tls) : socket;
            } catch (IOException e) {
                socket.close();
                if (e instanceof javax.net.ssl.SSLException) {
                    throw e;
                }
                last = e;
            }
        }
        throw last == null ? new IOException("no address") : last;
    }

    private static SSLSocket secured(Socket socket, Target target, SSLContext tls) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, target.host(), target.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!target.host().contains(":") && !target.host().matches("[0-9.]+")) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
