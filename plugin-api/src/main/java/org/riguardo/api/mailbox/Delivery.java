package org.riguardo.api.mailbox;

import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * What became of a message that was handed to a server.
 *
 * @since 1.0
 */
public sealed interface Delivery {

    /**
     * The server has taken it for all recipients.
     *
     * @param answer its words, which mostly name its queue id; at most 500 characters
     */
    record Accepted(String answer) implements Delivery {}

    /**
     * Certainly not taken, and may be another time: a server that cannot be reached, does not let the account in, says so (4yz), or broke off before the
     * message had ended.
     *
     * @param code the server's reply code; 0 when it gave none
     * @param answer its words; empty when it gave none
     * @param why what happened and what a person can do
     */
    record NotNow(int code, String answer, Sentence why) implements Delivery {}

    /**
     * Certainly not taken, and never will be as it is (5yz, or a message that this server cannot carry).
     *
     * @param code the server's reply code; 0 when it gave none
     * @param answer its words; empty when it gave none
     * @param recipients those whom it refused; empty when it refused the sender or the message
     * @param why what happened and what a person can do
     */
    record Refused(int code, String answer, List<String> recipients, Sentence why) implements Delivery {

        public Refused {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Perhaps taken: the message was being ended and no clear answer came. It must not be sent again by a program.
     *
     * @param why what happened
     */
    record Unknown(Sentence why) implements Delivery {}
}
