package org.riguardo.exports.signed;

import java.io.EOFException;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;

/** Tells an envelope that breaks off from one that is damaged, by the lengths of its elements alone (X.690). */
final class BerEnd {

    private static final long UNTIL_ITS_END = -1;
    private static final long BEYOND = -2;

    private final byte[] ber;
    private long at;

    private BerEnd(byte[] ber) {
        this.ber = ber;
    }

    /** Whether the first element ends within the bytes. */
    static boolean reached(byte[] ber) {
        return new BerEnd(ber).walk();
    }

    /** Whether an envelope that does not end is out of joint inside, and not merely cut off: no more bytes would mend it. */
    static boolean broken(byte[] ber) {
        boolean untilItsEnd = ber.length > 1 && (ber[1] & 0xFF) == 0x80;
        try (ASN1InputStream in = new ASN1InputStream(ber)) {
            in.readObject();
            return untilItsEnd;
        } catch (EOFException cutOff) {
            return false;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return untilItsEnd && !why.contains("end of") && !why.contains("EOF");
        }
    }

    private boolean walk() {
        int open = 0;
        do {
            if (open > 0 && endOfContents()) {
                at += 2;
                open--;
            } else {
                skipTag();
                long length = length();
                if (length == UNTIL_ITS_END) {
                    open++;
                } else if (length < 0) {
                    return false;
                } else {
                    at += length;
                }
            }
            if (at > ber.length) {
                return false;
            }
        } while (open > 0);
        return true;
    }

    private boolean endOfContents() {
        return at + 1 < ber.length && ber[(int) at] == 0 && ber[(int) at + 1] == 0;
    }

    private void skipTag() {
        boolean longTag = (next() & 0x1F) == 0x1F;
        while (longTag) {
            longTag = (next() & 0x80) != 0;
        }
    }

    private long length() {
        int first = next();
        if (first == 0x80) {
            return UNTIL_ITS_END;
        }
        if (first < 0x80) {
            return first;
        }
        long length = 0;
        for (int more = first & 0x7F; more > 0; more--) {
            length = length << 8 | next();
            if (length > ber.length) {
                return BEYOND;
            }
        }
        return length;
    }

    /** The next byte; behind the last one a zero, as the walk ends there anyway. */
    private int next() {
        int value = at < ber.length ? ber[(int) at] & 0xFF : 0;
        at++;
        return value;
    }
}
