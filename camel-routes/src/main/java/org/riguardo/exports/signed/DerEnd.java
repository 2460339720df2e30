package org.riguardo.exports.signed;

import java.io.EOFException;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;

/** Tells an envelope that breaks off from one that is damaged. */
final class DerEnd {

    private DerEnd() {}

    /** Whether the first ASN.1 object ends within the bytes. */
    static boolean reached(byte[] der) {
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            return in.readObject() != null;
        } catch (IOException | RuntimeException unreadable) {
            return !breaksOff(unreadable);
        }
    }

    private static boolean breaksOff(Throwable unreadable) {
        return unreadable instanceof EOFException
                || String.valueOf(unreadable.getMessage()).contains("end of")
                || String.valueOf(unreadable.getMessage()).contains("EOF");
    }
}
