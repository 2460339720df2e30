package org.riguardo.exports.hostile;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.riguardo.api.exports.Content;

/** A content of any length that is made while it is read: a head, a unit many times over, and a tail. */
public record Endless(String name, byte[] head, byte[] unit, long times, byte[] tail) implements Content {

    static Endless text(String name, String head, String unit, long times, String tail) {
        return new Endless(name, bytes(head), bytes(unit), times, bytes(tail));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long size() {
        return head.length + unit.length * times + tail.length;
    }

    @Override
    public Instant lastModified() {
        return Instant.parse("2026-03-30T08:00:00Z");
    }

    @Override
    public InputStream open() {
        return new InputStream() {

            private long position;

            @Override
            public int read() {
                return position >= size() ? -1 : at(position++) & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(length, size() - position);
                for (int at = 0; at < count; at++) {
                    bytes[offset + at] = at(position++);
                }
                return count == 0 && length > 0 ? -1 : count;
            }

            @Override
            public long skip(long count) {
                long skipped = Math.max(0, Math.min(count, size() - position));
                position += skipped;
                return skipped;
            }
        };
    }

    private byte at(long position) {
        if (position < head.length) {
            return head[(int) position];
        }
        long inUnits = position - head.length;
        return inUnits < unit.length * times
                ? unit[(int) (inUnits % unit.length)]
                : tail[(int) (inUnits - unit.length * times)];
    }
}
