package org.riguardo.exports.grid;

import java.io.IOException;

/** Thrown where the bytes stop being a table that could be read further. */
public final class BrokenGrid extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** A quoted field does not end. */
        OPEN_QUOTE,
        /** Quotes stand where none may be. */
        STRAY_QUOTE,
        /** A row, a field or the whole is longer than any real table's. */
        TOO_LONG,
        /** The bytes are no text in the encoding tried. */
        ENCODING,
        /** A workbook is damaged or unpacks to more than is reasonable. */
        BOOK,
        /** A workbook is protected by a password. */
        PASSWORD,
        /** It is a workbook of a format older than BIFF8, or another document in the container of one. */
        OTHER_BOOK
    }

    private final Fault fault;
    private final int line;

    /** That fault in the row that begins at that line, counted from 1. */
    public BrokenGrid(Fault fault, int line) {
        super(fault + " in line " + line);
        this.fault = fault;
        this.line = line;
    }

    /** A workbook that could not be read further, because of that. */
    public static BrokenGrid book(int line, Exception cause) {
        if (cause instanceof BrokenGrid broken) {
            return broken;
        }
        BrokenGrid broken = new BrokenGrid(Fault.BOOK, line);
        broken.initCause(cause);
        return broken;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The line at which the row begins. */
    public int line() {
        return line;
    }
}
