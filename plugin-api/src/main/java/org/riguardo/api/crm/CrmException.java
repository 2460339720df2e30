package org.riguardo.api.crm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A customer system did not do what it was asked; it says what, and what to do about it, without a secret and without a person's data.
 *
 * @since 1.0
 */
public final class CrmException extends Exception {

    /** What is behind it. */
    public enum Reason {
        /** Name, password or rights. */
        REFUSED,
        /** Not there, or not in time. */
        UNREACHABLE,
        /** It asks to be left alone for a while. */
        BUSY,
        /** Somebody changed it in the meantime. */
        CONFLICT,
        /** What was asked for is not there. */
        GONE,
        /** It answered what this connector does not understand. */
        NOT_UNDERSTOOD
    }

    private final Reason reason;
    private final transient Sentence words;
    private final @Nullable Duration after;

    /** With what a person should read. */
    public CrmException(Reason reason, Sentence words) {
        this(reason, words, null);
    }

    /**
     * The same.
     *
     * @param after how long to leave it alone; null when it did not say
     */
    public CrmException(Reason reason, Sentence words, @Nullable Duration after) {
        super(words.en());
        this.reason = reason;
        this.words = words;
        this.after = after;
    }

    /** What is behind it. */
    public Reason reason() {
        return reason;
    }

    /** What a person should read. */
    public Sentence words() {
        return words;
    }

    /** How long to leave it alone; null when it did not say. */
    public @Nullable Duration after() {
        return after;
    }
}
