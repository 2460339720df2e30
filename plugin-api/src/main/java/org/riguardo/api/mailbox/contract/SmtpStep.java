package org.riguardo.api.mailbox.contract;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScriptedSmtpServer} does at one moment of a conversation.
 *
 * @param answer its reply without the line end; null for none at all
 * @param taken at the end of a message: whether the server keeps it
 * @param then how it goes on
 * @since 1.0
 */
public record SmtpStep(
        @Nullable String answer,
        boolean taken,
        Then then,
        @Nullable CountDownLatch reached,
        @Nullable CountDownLatch go) {

    /** Goes on, ends the connection, waits for the client to give up, or trickles the reply an octet at a time. */
    public enum Then {
        GO_ON,
        DROP,
        WAIT_FOR_THE_CLIENT_TO_LEAVE,
        TRICKLE
    }

    /** Answers so; at the end of a message it is taken if the reply begins with 2. */
    public static SmtpStep answer(String answer) {
        return new SmtpStep(answer, answer.startsWith("2"), Then.GO_ON, null, null);
    }

    /** Ends the connection without a word, and has taken nothing. */
    public static SmtpStep drop() {
        return new SmtpStep(null, false, Then.DROP, null, null);
    }

    /** Takes the message and ends the connection without a word. */
    public static SmtpStep takeAndDrop() {
        return new SmtpStep(null, true, Then.DROP, null, null);
    }

    /** Answers so and ends the connection. */
    public static SmtpStep answerAndDrop(String answer) {
        return new SmtpStep(answer, answer.startsWith("2"), Then.DROP, null, null);
    }

    /** Takes the message, and answers only when the client has stopped waiting. */
    public static SmtpStep tooLate(String answer) {
        return new SmtpStep(answer, answer.startsWith("2"), Then.WAIT_FOR_THE_CLIENT_TO_LEAVE, null, null);
    }

    /** Answers so slowly that each octet comes in time and the whole does not. */
    public static SmtpStep trickle(String answer) {
        return new SmtpStep(answer, answer.startsWith("2"), Then.TRICKLE, null, null);
    }

    /**
     * Answers so as soon as it may.
     *
     * @param reached told when the conversation has come here
     * @param go waited for before anything is taken or answered
     */
    public static SmtpStep paused(CountDownLatch reached, CountDownLatch go, String answer) {
        return new SmtpStep(answer, answer.startsWith("2"), Then.GO_ON, reached, go);
    }
}
