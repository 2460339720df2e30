package org.riguardo.exports.signed;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs contents for tests, with a certificate that has long expired. */
public final class Sealed {

    private Sealed() {}

    public static byte[] sign(byte[] content) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            X500Name name = new X500Name("CN=Ada Bianchi");
            X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(Instant.parse("2015-01-01T00:00:00Z")),
                            Date.from(Instant.parse("2018-01-01T00:00:00Z")),
                            name,
                            keys.getPublic())
                    .build(signer);
            CMSSignedDataGenerator envelope = new CMSSignedDataGenerator();
            envelope.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", keys.getPrivate(), certificate));
            envelope.addCertificates(new JcaCertStore(List.of(certificate)));
            return envelope.generate(new CMSProcessableByteArray(content), true).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
