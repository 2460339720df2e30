package org.riguardo.mailbox.read;

/**
 * What is read of one message at most, so that no message costs more than a moment. Angus Mail needs time in the square of the depth of multiparts;
 * depth and counts are therefore looked at before it sees the message.
 *
 * @param depth multiparts and attached messages inside each other
 * @param parts parts of the whole message
 * @param headers header fields of one part
 * @param headerOctets octets of one header field
 * @param octets octets of the message that are looked at
 * @param textChars characters of text that are kept
 */
public record Limits(int depth, int parts, int headers, int headerOctets, int octets, int textChars) {

    /** Depth 50, 1,000 parts, 1,000 header fields of 16 kB, 25 MB of message, a million characters of text. */
    public static final Limits STANDARD = new Limits(50, 1_000, 1_000, 16 * 1024, 25 * 1024 * 1024, 1_000_000);
}
