package org.riguardo.timeline.mail.content;

import org.riguardo.api.decision.Sentence;

/**
 * An attachment that somebody opened.
 *
 * @param name safe for a file
 * @param content its octets; empty where it could not be had
 * @param problem why it could not be had; empty sentences where it could
 */
public record Opened(String name, byte[] content, Sentence problem) {

    /** Whether it could be had. */
    public boolean found() {
        return problem.equals(Original.NONE);
    }
}
