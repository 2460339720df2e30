package org.riguardo.json;

import org.riguardo.api.decision.Sentence;

/** A document that cannot be taken, with the path of the field at fault and a sentence that says why. */
public final class InvalidDocument extends RuntimeException {

    private final String field;
    private final transient Sentence sentence;

    /**
     * @param field the path of the field, such as {@code interactions[2].signals[0]}
     * @param reason one sentence for the sender, of a document that only programs send
     */
    public InvalidDocument(String field, String reason) {
        this(field, new Sentence(reason, reason));
    }

    /**
     * @param field the path of the field, such as {@code parameters[2].value}
     * @param sentence what is wrong; the message is in English
     */
    public InvalidDocument(String field, Sentence sentence) {
        super(sentence.en());
        this.field = field;
        this.sentence = sentence;
    }

    /** The path of the field at fault, such as {@code interactions[2].signals[0]}. */
    public String field() {
        return field;
    }

    /** What is wrong, for a person. */
    public Sentence sentence() {
        return sentence;
    }
}
