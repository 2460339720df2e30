package org.riguardo.timeline.mail.content;

import org.riguardo.api.decision.Sentence;

/**
 * A message as its server has it.
 *
 * @param content its octets; empty where it could not be had
 * @param size octets of the whole message
 * @param problem why it could not be had; empty sentences where it could
 */
public record Original(byte[] content, long size, Sentence problem) {

    static final Sentence NONE = new Sentence("", "");

    static Original missing(String it, String en) {
        return new Original(new byte[0], 0, new Sentence(it, en));
    }

    /** Whether it could be had. */
    public boolean found() {
        return problem.equals(NONE);
    }

    /** Whether {@code content} is only its beginning. */
    public boolean cut() {
        return content.length < size;
    }
}
