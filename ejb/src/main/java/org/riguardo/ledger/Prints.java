package org.riguardo.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of the newest statement of each layout in their order, a number each, so that the next one is compared with
 * it row by row. Without them everything is compared with the items.
 */
final class Prints {

    private static final int AT_ONCE = 16_384;
    private static final int FAR = 0x7fff;

    private final Handle handle;
    private final String importId;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(AT_ONCE * 10);
    private DataOutputStream out = new DataOutputStream(bytes);
    private int rows;
    private int waiting;
    private int line;

    /** Of the statement that this import brings. */
    Prints(Handle handle, String importId) {
        this.handle = handle;
        this.importId = importId;
    }

    void add(long print, @Nullable Integer at) {
        try {
            int now = at == null ? line : at;
            int down = now - line;
            boolean near = Math.abs(down) < FAR;
            out.writeLong(print);
            out.writeShort(near ? down : FAR);
            if (!near) {
                out.writeInt(now);
            }
            line = now;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        rows++;
        if (++waiting == AT_ONCE) {
            write();
        }
    }

    /** Writes what is left, and removes the rows of the statement before. */
    void end(@Nullable String before) {
        if (waiting > 0) {
            write();
        }
        if (before != null) {
            handle.createUpdate("delete from statement_print where import_id = :before")
                    .bind("before", before)
                    .execute();
        }
    }

    private void write() {
        handle.createUpdate("insert into statement_print (import_id, seq, prints) values (:import, :seq, :prints)")
                .bind("import", importId)
                .bind("seq", rows - waiting + 1)
                .bind("prints", bytes.toByteArray())
                .execute();
        bytes = new ByteArrayOutputStream(AT_ONCE * 10);
        out = new DataOutputStream(bytes);
        waiting = 0;
    }

    /** Forgets the rows of all statements of the firm, as when clients were merged. */
    static void forget(Handle handle, String firm) {
        handle.createUpdate(
                        "delete from statement_print where import_id in (select id from import_run where firm_id = :firm)")
                .bind("firm", firm)
                .execute();
    }

    /** Forgets the rows of the statements of that layout. */
    static void forget(Handle handle, String firm, String layout) {
        handle.createUpdate("delete from statement_print where import_id in (select import_id from import_part"
                        + " where firm_id = :firm and layout = :layout)")
                .bind("firm", firm)
                .bind("layout", layout)
                .execute();
    }

    /** One walk over the rows of a statement that is in the ledger, in their order. */
    static final class Walk {

        private final Handle handle;
        private final String importId;
        private DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[0]));
        private int seq;
        private int line;
        private long print;

        Walk(Handle handle, String importId) {
            this.handle = handle;
            this.importId = importId;
        }

        /** Goes to the next row; false after the last one. */
        boolean next() {
            try {
                if (in.available() == 0) {
                    byte[] page = page();
                    if (page == null) {
                        return false;
                    }
                    in = new DataInputStream(new ByteArrayInputStream(page));
                }
                print = in.readLong();
                int down = in.readShort();
                line = down == FAR ? in.readInt() : line + down;
                seq++;
                return true;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        int seq() {
            return seq;
        }

        int line() {
            return line;
        }

        long print() {
            return print;
        }

        private byte @Nullable [] page() {
            return handle.createQuery("select prints from statement_print where import_id = :import and seq = :seq")
                    .bind("import", importId)
                    .bind("seq", seq + 1)
                    .mapTo(byte[].class)
                    .findOne()
                    .orElse(null);
        }
    }
}
