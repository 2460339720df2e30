package org.riguardo.exports.signed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;

/**
 * Opens a .p7m file (CAdES-BES, RFC 5652). The digest and every signature must be right, or nothing of it is taken; whether
 * the certificates are trusted or expired is reported and never demanded.
 */
public final class SignedFile {

    /** More than twice what the exchange system takes of one file, in base64 of base64. */
    private static final long LARGEST = 12L << 20;

    private SignedFile() {}

    /** What came of opening. */
    public sealed interface Opened {

        /** The content that was signed, and what is known about the signers. */
        record Verified(byte[] content, Sentence note) implements Opened {}

        /** Its signature is wrong, missing or cannot be verified, or it holds no content. */
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

    /** What an envelope holds, whoever signed it and whether or not rightly; empty where the content is none that can be opened. */
    public static Optional<byte[]> unverified(Content content) throws IOException {
        try {
            Optional<byte[]> der = recognised(content) ? Envelopes.der(content) : Optional.empty();
            return der.isPresent()
                            && new CMSSignedData(der.get()).getSignedContent().getContent() instanceof byte[] bytes
                    ? Optional.of(bytes)
                    : der;
        } catch (CMSException | RuntimeException | StackOverflowError damaged) {
            return Optional.empty();
        }
    }

    /** Opens the envelope and checks it; a certificate that has expired at that instant is only mentioned. */
    public static Opened open(Content content, Instant now) throws IOException {
        if (content.size() > LARGEST) {
            return refused(
                    "Il file firmato supera i " + (LARGEST >> 20) + " MB: per sicurezza non viene letto.",
                    "The signed file exceeds " + (LARGEST >> 20) + " MB: it is not read, for safety.");
        }
        Optional<byte[]> der = Envelopes.der(content);
        if (der.isEmpty() || !BerEnd.reached(der.get()) && !BerEnd.broken(der.get())) {
            return new Opened.CutOff(new Sentence(
                    "Il file firmato sembra interrotto: la busta non arriva alla fine.",
                    "The signed file seems to be cut off: its envelope does not reach its end."));
        }
        try {
            return open(new CMSSignedData(der.get()), now);
        } catch (CMSException | RuntimeException | StackOverflowError damaged) {
            return refused(
                    "Firma non verificata: la busta firmata è danneggiata o modificata.",
                    "Signature not verified: the signed envelope is damaged or altered.");
        }
    }

    private static Opened open(CMSSignedData envelope, Instant now) throws CMSException {
        if (envelope.getSignedContent() == null) {
            return refused(
                    "Il file contiene solo la firma, non il documento firmato.",
                    "The file holds a signature only, not what was signed.");
        }
        ASN1ObjectIdentifier type = envelope.getSignedContent().getContentType();
        boolean document = type.equals(CMSObjectIdentifiers.data) || type.equals(CMSObjectIdentifiers.signedData);
        if (!document || !(envelope.getSignedContent().getContent() instanceof byte[] bytes)) {
            return refused(
                    "Firma non verificata: quello che è firmato non è un documento (eContentType " + type + ").",
                    "Signature not verified: what is signed is no document (eContentType " + type + ").");
        }
        Signatures.Verdict verdict = Signatures.check(envelope, now);
        return verdict.verified()
                ? new Opened.Verified(bytes, verdict.sentence())
                : new Opened.Refused(verdict.sentence());
    }

    private static Opened refused(String it, String en) {
        return new Opened.Refused(new Sentence(it, en));
    }
}
