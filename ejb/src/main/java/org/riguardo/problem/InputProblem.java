package org.riguardo.problem;

import jakarta.ejb.ApplicationException;
import org.riguardo.api.decision.Sentence;

/** Thrown for input that cannot be taken; it names the field and says what to do, and nothing has been changed. */
@ApplicationException(rollback = true)
public class InputProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Sentence sentence;

    /** The path of the field, such as {@code instalments[0].due}, and what is wrong with it in Italian and English. */
    public InputProblem(String field, String it, String en) {
        super(field + ": " + en);
        this.field = field;
        this.sentence = new Sentence(it, en);
    }

    /** The path of the field. */
    public String field() {
        return field;
    }

    /** What is wrong and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
