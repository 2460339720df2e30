package org.riguardo.api.mailbox;

/**
 * Hands finished messages to the server that sends them on, and tells truly what became of each: a message that may have been taken is never called refused.
 * It never sends one twice by itself, keeps nothing between two deliveries, and may be used by several threads at once.
 *
 * @since 1.0
 */
public interface MailTransport {

    /**
     * Hands one message over, for all its recipients or for none: where one of them is refused, nobody gets it. It waits for the server, some minutes at
     * most, so no transaction should be open meanwhile. Whoever calls takes an unchecked exception for {@link Delivery.Unknown}.
     *
     * @param message the whole message (RFC 5322) with its line ends CR LF; sent as it is
     */
    Delivery deliver(SendingAccount account, Envelope envelope, byte[] message);

    /**
     * Tries the account out: connects and signs in, and sends nothing.
     *
     * @throws MailboxException the first thing that does not work, with what to do about it
     */
    void test(SendingAccount account) throws MailboxException;
}
