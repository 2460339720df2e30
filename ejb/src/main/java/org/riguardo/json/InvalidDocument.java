package org.riguardo.json;

/** A document that cannot be taken, with the path of the field at fault and a sentence that says why. */
public final class InvalidDocument extends RuntimeException {

    private final String field;

    /**
     * @param field the path of the field, such as {@code interactions[2].signals[0]}
     * @param reason one sentence for the sender
     */
    public InvalidDocument(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The path of the field at fault, such as {@code interactions[2].signals[0]}. */
    public String field() {
        return field;
    }
}
