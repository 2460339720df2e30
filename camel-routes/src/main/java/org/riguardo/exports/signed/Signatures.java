package org.riguardo.exports.signed;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.riguardo.api.decision.Sentence;

/** Checks digest and signature of every signer with the key in its certificate; the provider is never registered. */
final class Signatures {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Signatures() {}

    /** What is known about the signers; empty when a signature or digest is wrong or there is none. */
    static Optional<Sentence> check(CMSSignedData envelope, Instant now)
            throws CMSException, OperatorCreationException {
        Collection<SignerInformation> signers = envelope.getSignerInfos().getSigners();
        Set<String> names = new LinkedHashSet<>();
        boolean expired = false;
        for (SignerInformation signer : signers) {
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> holders =
                    envelope.getCertificates().getMatches(signer.getSID());
            if (holders.isEmpty() || !verified(signer, holders.iterator().next())) {
                return Optional.empty();
            }
            X509CertificateHolder holder = holders.iterator().next();
            names.add(name(holder));
            expired |= holder.getNotAfter().toInstant().isBefore(now);
        }
        return signers.isEmpty() ? Optional.empty() : Optional.of(note(String.join(", ", names), expired));
    }

    private static boolean verified(SignerInformation signer, X509CertificateHolder holder)
            throws CMSException, OperatorCreationException {
        try {
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(certificate.getPublicKey()));
        } catch (GeneralSecurityException unreadable) {
            return false;
        } catch (CMSException wrong) {
            if (wrong.getMessage() != null && wrong.getMessage().contains("digest")) {
                return false;
            }
            throw wrong;
        }
    }

    private static Sentence note(String names, boolean expired) {
        return new Sentence(
                "Firma digitale integra di " + names + "; la catena dei certificati non è stata verificata"
                        + (expired ? " e il certificato oggi è scaduto." : "."),
                "Intact digital signature by " + names + "; the certificate chain was not checked"
                        + (expired ? " and the certificate has expired by now." : "."));
    }

    private static String name(X509CertificateHolder holder) {
        var names = holder.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? "?"
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
