package org.riguardo.exports;

/**
 * How far the taking of a file is.
 *
 * @param step what is being done
 * @param done bytes or documents of it that are done
 * @param of how many there are; 0 when that is not known
 */
public record Progress(Step step, long done, long of) {

    /** What is done with a file, in this order. */
    public enum Step {
        /** It is copied and its hash taken; counted in bytes. */
        COPYING,
        /** Its documents are read; counted in bytes, and more than once over where a format looks at it more than once. */
        READING,
        /** Its documents are written into the ledger; counted in documents. */
        BOOKING
    }

    /** In whole percent, never more than 99 while it goes on. */
    public int percent() {
        return of <= 0 ? 0 : (int) Math.min(99, done * 100 / of);
    }
}
