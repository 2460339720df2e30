package org.riguardo.api.mailbox;

/**
 * Takes the messages that a connector reads, and what it tells of their folders.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface MessageSink {

    /**
     * Takes one message. When this throws, the connector stops reading and lets the exception through: the message was not kept, and a later call
     * hands it over again.
     */
    void accept(RawMessage message);

    /**
     * Learns how far a folder is read; told before its first message and after its last one. It takes the place of what was known before: where a
     * mailbox was put back from a copy, less may be known than was.
     */
    default void folder(FolderState state) {}

    /** Learns that a folder goes by another name now; told before anything else of that folder. */
    default void renamed(String from, String to) {}
}
