package org.riguardo.crm.rest;

import org.riguardo.api.decision.Sentence;

/** A mapping file that cannot be used; it says where and why, with nothing of the file but the names of its fields. */
public final class MappingProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence words;

    MappingProblem(String field, String italian, String english) {
        super(field + ": " + english);
        this.words = new Sentence(
                "Nel file di corrispondenza, " + field + ": " + italian,
                "In the mapping file, " + field + ": " + english);
    }

    /** What a person should read. */
    public Sentence words() {
        return words;
    }
}
