package org.riguardo.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ServerSocketFactory;

/** A server on this machine that answers every connection with what a test writes, byte by byte, however wrong. */
final class RawServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Talk talk;
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** What is written once the head of a request was read. */
    @FunctionalInterface
    interface Talk {
        void answer(OutputStream out) throws Exception;
    }

    private RawServer(ServerSocketFactory sockets, Talk talk) {
        this.talk = talk;
        try {
            listening = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer saying(String answer) {
        return new RawServer(
                ServerSocketFactory.getDefault(), out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static RawServer doing(Talk talk) {
        return new RawServer(ServerSocketFactory.getDefault(), talk);
    }

    static RawServer secured(ServerSocketFactory sockets) {
        return new RawServer(sockets, out -> out.write("HTTP/1.1 204 x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    int port() {
        return listening.getLocalPort();
    }

    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                StringBuilder head = new StringBuilder();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.append(line).append('\n');
                }
                requests.add(head.toString());
                talk.answer(socket.getOutputStream());
            } catch (Exception e) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
