package org.riguardo.exports.signed;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs contents for tests, with certificates of any kind; by default one that has long expired and signed itself. */
public final class Sealed {

    private static final Instant FROM = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2018-01-01T00:00:00Z");
    private static final KeyPair SIGNER = keys("RSA", 2048);
    private static final KeyPair ISSUER = keys("RSA", 2048);

    private Instant from = FROM;
    private Instant until = UNTIL;
    private boolean issued;
    private boolean enclosed;
    private boolean certified = true;
    private boolean signed = true;
    private boolean encapsulated = true;
    private KeyPair keys = SIGNER;
    private String algorithm = "SHA256withRSA";
    private ASN1ObjectIdentifier type = CMSObjectIdentifiers.data;

    public static byte[] sign(byte[] content) {
        return new Sealed().seal(content);
    }

    Sealed valid(String from, String until) {
        this.from = Instant.parse(from);
        this.until = Instant.parse(until);
        return this;
    }

    /** With a certificate of somebody else, whose own may lie in the envelope too. */
    Sealed issued(boolean enclosed) {
        this.issued = true;
        this.enclosed = enclosed;
        return this;
    }

    Sealed withoutCertificate() {
        certified = false;
        return this;
    }

    Sealed unsigned() {
        signed = false;
        return this;
    }

    Sealed detached() {
        encapsulated = false;
        return this;
    }

    Sealed elliptic() {
        keys = keys("EC", 256);
        algorithm = "SHA256withECDSA";
        return this;
    }

    Sealed type(String oid) {
        type = new ASN1ObjectIdentifier(oid);
        return this;
    }

    byte[] seal(byte[] content) {
        try {
            X500Name authority = new X500Name("CN=Autorità di prova");
            X509CertificateHolder above = certificate(authority, authority, ISSUER, ISSUER);
            X500Name name = new X500Name("CN=Ada Bianchi");
            X509CertificateHolder own =
                    issued ? certificate(authority, name, ISSUER, keys) : certificate(name, name, keys, keys);
            CMSSignedDataGenerator envelope = new CMSSignedDataGenerator();
            if (signed) {
                envelope.addSignerInfoGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, keys.getPrivate(), own));
            }
            List<X509CertificateHolder> certificates = new ArrayList<>();
            if (certified) {
                certificates.add(own);
            }
            if (enclosed) {
                certificates.add(above);
            }
            envelope.addCertificates(new JcaCertStore(certificates));
            return envelope.generate(new CMSProcessableByteArray(type, content), encapsulated)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private X509CertificateHolder certificate(X500Name issuer, X500Name subject, KeyPair by, KeyPair of)
            throws OperatorCreationException {
        String signature = by.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(subject.hashCode()).abs(),
                        Date.from(from),
                        Date.from(until),
                        subject,
                        of.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(by.getPrivate()));
    }

    private static KeyPair keys(String kind, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
