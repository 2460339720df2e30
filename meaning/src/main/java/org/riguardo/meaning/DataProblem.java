package org.riguardo.meaning;

import org.riguardo.api.decision.Sentence;

/** A data file that cannot be used, with the place and what to do about it. */
public final class DataProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final transient Sentence sentence;

    DataProblem(String file, int line, String it, String en) {
        super(file + ", line " + line + ": " + en);
        this.file = file;
        this.line = line;
        this.sentence = new Sentence(it, en);
    }

    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** What is wrong and what to write instead, without the place. */
    public Sentence sentence() {
        return sentence;
    }
}
