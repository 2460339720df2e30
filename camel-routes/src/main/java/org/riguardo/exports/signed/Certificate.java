package org.riguardo.exports.signed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.util.Store;
import org.riguardo.api.decision.Sentence;

/**
 * What can be said about a signer's certificate without a list of trusted authorities: when it is valid, and whether it is
 * self-signed, issued by one that lies in the envelope, or by an unknown one. It never says that anybody is trusted.
 */
final class Certificate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_NAME = 80;

    private final X509CertificateHolder holder;
    private final Store<X509CertificateHolder> others;

    Certificate(X509CertificateHolder holder, Store<X509CertificateHolder> others) {
        this.holder = holder;
        this.others = others;
    }

    Sentence note(Instant now) {
        Sentence issuer = issuer();
        Sentence validity = validity(now);
        String name = name(holder.getSubject());
        return new Sentence(
                "Firma digitale integra di " + name + "; certificato " + issuer.it() + validity.it()
                        + ". La catena dei certificati non è stata verificata.",
                "Intact digital signature by " + name + "; certificate " + issuer.en() + validity.en()
                        + ". The certificate chain was not checked.");
    }

    private Sentence validity(Instant now) {
        Instant from = holder.getNotBefore().toInstant();
        Instant until = holder.getNotAfter().toInstant();
        if (until.isBefore(now)) {
            return new Sentence(", scaduto il " + day(until), ", expired on " + day(until));
        }
        return from.isAfter(now)
                ? new Sentence(
                        ", non ancora valido (dal " + day(from) + ")", ", not yet valid (from " + day(from) + ")")
                : new Sentence(", valido fino al " + day(until), ", valid until " + day(until));
    }

    private Sentence issuer() {
        if (holder.getSubject().equals(holder.getIssuer()) && signedBy(holder)) {
            return new Sentence("autofirmato", "self-signed");
        }
        String name = name(holder.getIssuer());
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> all = others.getMatches(null);
        boolean enclosed = all.stream()
                .anyMatch(other ->
                        !other.equals(holder) && other.getSubject().equals(holder.getIssuer()) && signedBy(other));
        return enclosed
                ? new Sentence(
                        "emesso da " + name + ", il cui certificato è nella busta",
                        "issued by " + name + ", whose certificate is in the envelope")
                : new Sentence("di emittente non noto (" + name + ")", "of an unknown issuer (" + name + ")");
    }

    private boolean signedBy(X509CertificateHolder issuer) {
        try {
            return holder.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(Signatures.PROVIDER)
                    .build(issuer));
        } catch (CertException | OperatorCreationException | java.security.cert.CertificateException other) {
            return false;
        }
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String name(X500Name name) {
        RDN[] names = name.getRDNs(BCStyle.CN);
        String text = names.length == 0
                ? name.toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }
}
