package org.riguardo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Carries octets between a connection and a process, each after half of a round trip; as much as comes, so that only waiting gets longer. */
final class Bridge implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int UNDERWAY = 1_024;

    private record Piece(byte[] octets, long due) {}

    private static final Piece END = new Piece(new byte[0], 0);

    private final Socket client;
    private final Process server;
    private final long delay;

    private Bridge(Socket client, Process server, Duration roundTrip) {
        this.client = client;
        this.server = server;
        this.delay = roundTrip.toNanos() / 2;
    }

    static Bridge between(Socket client, Process server, Duration roundTrip) throws IOException {
        var bridge = new Bridge(client, server, roundTrip);
        bridge.carry(client.getInputStream(), server.getOutputStream());
        bridge.carry(server.getInputStream(), client.getOutputStream());
        return bridge;
    }

    private void carry(InputStream from, OutputStream to) {
        if (delay == 0) {
            start(() -> {
                byte[] buffer = new byte[BUFFER];
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    to.write(buffer, 0, read);
                    to.flush();
                }
            });
            return;
        }
        BlockingQueue<Piece> underway = new ArrayBlockingQueue<>(UNDERWAY);
        start(() -> {
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                underway.put(new Piece(Arrays.copyOf(buffer, read), System.nanoTime() + delay));
            }
            underway.put(END);
        });
        start(() -> {
            for (Piece piece = underway.take(); piece != END; piece = underway.take()) {
                TimeUnit.NANOSECONDS.sleep(piece.due() - System.nanoTime());
                to.write(piece.octets());
                to.flush();
            }
        });
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the process is gone that was ended by {@link #close()}. */
    void awaitEnd() {
        server.onExit().join();
    }

    @Override
    public void close() {
        server.destroyForcibly();
        try {
            client.close();
        } catch (IOException gone) {
            return;
        }
    }
}
