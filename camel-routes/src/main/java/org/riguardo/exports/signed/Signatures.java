package org.riguardo.exports.signed;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.riguardo.api.decision.Sentence;

/**
 * Checks digest and signature of every signer with the key in its certificate; nothing is taken for verified that was not.
 * The provider is never registered.
 */
final class Signatures {

    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final int MOST_SIGNERS = 10;
    private static final int MOST_CERTIFICATES = 100;
    private static final Verdict ALTERED = refused(
            "La firma non corrisponde al contenuto: il file è stato modificato dopo la firma.",
            "The signature does not match the content: the file was changed after it was signed.");
    private static final Verdict UNSIGNED = refused(
            "Firma non verificata: la busta non contiene alcuna firma.",
            "Signature not verified: the envelope holds no signature.");
    private static final Verdict NO_CERTIFICATE = refused(
            "Firma non verificata: nella busta manca il certificato di chi ha firmato.",
            "Signature not verified: the signer's certificate is missing from the envelope.");
    private static final Verdict UNKNOWN = refused(
            "Firma non verificata: gli attributi, l'algoritmo o il numero delle firme non sono quelli attesi.",
            "Signature not verified: its attributes, its algorithm or the number of signatures are not as expected.");

    private Signatures() {}

    /** Whether all signatures are right, and what is known about the signers or wrong with them. */
    record Verdict(boolean verified, Sentence sentence) {}

    static Verdict check(CMSSignedData envelope, Instant now) {
        Collection<SignerInformation> signers = envelope.getSignerInfos().getSigners();
        if (signers.size() > MOST_SIGNERS
                || envelope.getCertificates().getMatches(null).size() > MOST_CERTIFICATES) {
            return UNKNOWN;
        }
        Set<Sentence> notes = new LinkedHashSet<>();
        for (SignerInformation signer : signers) {
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> holders =
                    envelope.getCertificates().getMatches(signer.getSID());
            if (holders.isEmpty()) {
                return NO_CERTIFICATE;
            }
            X509CertificateHolder holder = holders.iterator().next();
            try {
                if (!verified(signer, holder)) {
                    return ALTERED;
                }
            } catch (CMSSignerDigestMismatchException altered) {
                return ALTERED;
            } catch (CMSException | OperatorCreationException | GeneralSecurityException other) {
                return UNKNOWN;
            }
            notes.add(new Certificate(holder, envelope.getCertificates()).note(now));
        }
        return signers.isEmpty()
                ? UNSIGNED
                : new Verdict(
                        true,
                        new Sentence(
                                notes.stream().map(Sentence::it).collect(Collectors.joining(" ")),
                                notes.stream().map(Sentence::en).collect(Collectors.joining(" "))));
    }

    private static boolean verified(SignerInformation signer, X509CertificateHolder holder)
            throws CMSException, OperatorCreationException, GeneralSecurityException {
        PublicKey key = new JcaX509CertificateConverter().getCertificate(holder).getPublicKey();
        return signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(key));
    }

    private static Verdict refused(String it, String en) {
        return new Verdict(false, new Sentence(it, en));
    }
}
