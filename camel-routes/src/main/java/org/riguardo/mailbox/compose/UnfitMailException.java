package org.riguardo.mailbox.compose;

import org.riguardo.api.decision.Sentence;

/** A message that cannot be written as it stands; it names the field and says what to do, and never repeats what the field holds. */
public final class UnfitMailException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Sentence sentence;

    UnfitMailException(String field, String it, String en) {
        super(field + ": " + en);
        this.field = field;
        this.sentence = new Sentence(it, en);
    }

    /** The field's path, such as {@code to[1]} or {@code subject}. */
    public String field() {
        return field;
    }

    /** What is wrong and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
