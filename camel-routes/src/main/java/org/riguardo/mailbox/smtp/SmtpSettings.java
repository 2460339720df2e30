package org.riguardo.mailbox.smtp;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connectTimeout until a connection stands
 * @param timeout for each read and each write on it
 * @param lastTimeout for the answer to the end of the message, which a server gives when it has stored it; what takes longer is unknown
 * @param whole for all of one delivery, however slowly the server goes on
 */
public record SmtpSettings(Duration connectTimeout, Duration timeout, Duration lastTimeout, Duration whole) {

    /** 10 s to connect, a minute for an answer, five for the last one, ten for all (RFC 5321, section 4.5.3.2, allows more for some of it). */
    public static final SmtpSettings STANDARD = new SmtpSettings(
            Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));
}
