package org.riguardo.mailbox.imap;

import java.time.Duration;

/**
 * How patiently and in which portions a mailbox is read.
 *
 * @param connectTimeout until a connection stands
 * @param timeout for each read and each write on it
 * @param listed messages whose sizes are asked for in one command
 * @param batchOctets octets asked for in one command, unless a single message is longer
 * @param mostOctets octets of one message that are read at most
 * @param newsEvery after this long the reading of old mail is interrupted for a look at what is new
 */
public record ImapSettings(
        Duration connectTimeout, Duration timeout, int listed, int batchOctets, int mostOctets, Duration newsEvery) {

    /** 10 s to connect, 30 s to answer, 2,000 sizes or 4 MB at once, 25 MB of one message, news every 5 s. */
    public static final ImapSettings STANDARD = new ImapSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(30), 2_000, 4 << 20, 25 << 20, Duration.ofSeconds(5));
}
