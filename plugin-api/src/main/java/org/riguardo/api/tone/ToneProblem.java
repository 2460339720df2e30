package org.riguardo.api.tone;

import org.riguardo.api.decision.Sentence;

/**
 * A text that cannot be taken, with its line and what to do about it.
 *
 * @since 1.0
 */
public final class ToneProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final transient Sentence sentence;

    private ToneProblem(String file, int line, Sentence sentence) {
        super(file + (file.isEmpty() ? "" : ", ") + "line " + line + ": " + sentence.en());
        this.file = file;
        this.line = line;
        this.sentence = sentence;
    }

    static ToneProblem at(int line, String it, String en) {
        return new ToneProblem("", line, new Sentence(it, en));
    }

    ToneProblem in(String name) {
        return new ToneProblem(name, line, sentence);
    }

    /** The name of the file; empty where it is none. */
    public String file() {
        return file;
    }

    /** The line in the file or text, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong and what to do, without file and line. */
    public Sentence sentence() {
        return sentence;
    }
}
