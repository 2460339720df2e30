package org.riguardo.exports.signed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.operator.OperatorCreationException;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;

/**
 * Opens a .p7m file (CAdES-BES, RFC 5652). The digest and every signature must be right; whether the certificates are
 * trusted or expired is reported and never demanded.
 */
public final class SignedFile {

    private SignedFile() {}

    /** What came of opening. */
    public sealed interface Opened {

        /** The content that was signed, and what is known about the signers. */
        record Verified(byte[] content, Sentence note) implements Opened {}

        /** It was changed after signing, is damaged, or holds no content. */
        record Refused(Sentence reason) implements Opened {}

        /** It breaks off. */
        record CutOff(Sentence reason) implements Opened {}
    }

    /** Whether the content is a signed envelope, told by its bytes. */
    public static boolean recognised(Content content) throws IOException {
        return Envelopes.recognised(content);
    }

    /** Whether the bytes are what remains of an envelope whose outer bytes were altered, such as by a text editor. */
    public static boolean damaged(Content content) throws IOException {
        return Envelopes.damaged(content);
    }

    /** Opens the envelope and checks it; a certificate that has expired at that instant is only mentioned. */
    public static Opened open(Content content, Instant now) throws IOException {
        Optional<byte[]> der = Envelopes.der(content);
        if (der.isEmpty() || !DerEnd.reached(der.get())) {
            return new Opened.CutOff(new Sentence(
                    "Il file firmato sembra interrotto: la busta non arriva alla fine.",
                    "The signed file seems to be cut off: its envelope does not reach its end."));
        }
        try {
            CMSSignedData envelope = new CMSSignedData(der.get());
            CMSTypedData signed = envelope.getSignedContent();
            if (signed == null || !(signed.getContent() instanceof byte[] bytes)) {
                return new Opened.Refused(new Sentence(
                        "Il file contiene solo la firma, non il documento firmato.",
                        "The file holds a signature only, not what was signed."));
            }
            return Signatures.check(envelope, now)
                    .<Opened>map(note -> new Opened.Verified(bytes, note))
                    .orElseGet(() -> new Opened.Refused(new Sentence(
                            "La firma non corrisponde al contenuto: il file è stato modificato dopo la firma.",
                            "The signature does not match the content: the file was changed after it was signed.")));
        } catch (CMSException | OperatorCreationException | RuntimeException damaged) {
            return new Opened.Refused(new Sentence(
                    "La busta firmata è danneggiata e non si può verificare.",
                    "The signed envelope is damaged and cannot be checked."));
        }
    }
}
