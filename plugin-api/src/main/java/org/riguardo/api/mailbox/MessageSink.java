package org.riguardo.api.mailbox;

/** Takes the messages that a connector reads. */
@FunctionalInterface
public interface MessageSink {

    /**
     * Takes one message. When this throws, the connector stops reading and lets the exception through: the message was not kept, and a later call
     * hands it over again.
     */
    void accept(RawMessage message);
}
