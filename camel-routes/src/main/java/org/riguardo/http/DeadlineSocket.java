package org.riguardo.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket whose reads end together at one instant, however often a byte drips in; TLS on top of it included. */
final class DeadlineSocket extends Socket {

    private final Deadline deadline;

    DeadlineSocket(Deadline deadline) {
        super(java.net.Proxy.NO_PROXY);
        this.deadline = deadline;
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
