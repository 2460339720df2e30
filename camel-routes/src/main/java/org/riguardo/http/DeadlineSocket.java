package org.riguardo.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A socket that is over at one instant, however often a byte drips in and whether or not the other side reads; TLS on top of it included. */
final class DeadlineSocket extends Socket {

    private static final System.Logger LOG = System.getLogger(DeadlineSocket.class.getName());
    private static final int GRACE_MILLIS = 100;

    private final Deadline deadline;

    DeadlineSocket(Deadline deadline) {
        super(java.net.Proxy.NO_PROXY);
        this.deadline = deadline;
    }

    /** What is read ends by itself; a write that nobody reads ends when the socket is closed under it, which is surely after the deadline. */
    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        super.connect(address, timeout);
        CompletableFuture.delayedExecutor(deadline.left() + GRACE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::end);
    }

    private void end() {
        try {
            close();
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "a connection could not be closed", closed);
        }
    }

    /** Nobody but this class sets how long a read may take. */
    @Override
    public void setSoTimeout(int timeout) {}

    private void limit() throws IOException {
        super.setSoTimeout(deadline.left());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                limit();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                limit();
                return super.read(bytes, offset, length);
            }
        };
    }
}
