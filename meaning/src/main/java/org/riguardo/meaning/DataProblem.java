package org.riguardo.meaning;

/** A data file that cannot be used, with the place and what to do about it. */
public final class DataProblem extends RuntimeException {

    private final String file;
    private final int line;

    DataProblem(String file, int line, String problemAndRemedy) {
        super(file + ", line " + line + ": " + problemAndRemedy);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
