package org.riguardo.exports.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.Samples;

class SignedFileTest {

    private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
    private static final byte[] TEXT = "<signed>contenuto firmato</signed>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DER = Sealed.sign(TEXT);

    static Stream<byte[]> forms() {
        byte[] mime = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(DER);
        byte[] crlf = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encode(DER);
        String pem =
                "-----BEGIN PKCS7-----\n" + new String(mime, StandardCharsets.US_ASCII) + "\n-----END PKCS7-----\n";
        return Stream.of(
                DER,
                Base64.getEncoder().encode(DER),
                mime,
                crlf,
                Base64.getEncoder().encode(mime),
                pem.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsOpenedAndVerified(byte[] form) throws IOException {
        Content content = Samples.content("x.p7m", form);
        assertThat(SignedFile.recognised(content)).isTrue();
        assertThat(SignedFile.open(content, NOW)).isInstanceOfSatisfying(SignedFile.Opened.Verified.class, opened -> {
            assertThat(opened.content()).isEqualTo(TEXT);
            assertThat(opened.note().en())
                    .contains("Ada Bianchi")
                    .contains("not checked")
                    .contains("self-signed")
                    .contains("expired on 01/01/2018");
        });
    }

    @Test
    void theStateOfTheCertificateIsReported() throws IOException {
        assertThat(note(new Sealed().valid("2026-05-01T00:00:00Z", "2029-05-01T00:00:00Z")))
                .contains("not yet valid (from 01/05/2026)");
        assertThat(note(new Sealed().valid("2025-05-01T00:00:00Z", "2029-05-01T00:00:00Z")))
                .contains("valid until 01/05/2029");
        assertThat(note(new Sealed().issued(false))).contains("of an unknown issuer (Autorità di prova)");
        assertThat(note(new Sealed().issued(true))).contains("issued by Autorità di prova, whose certificate is in");
        assertThat(note(new Sealed().elliptic())).contains("Intact digital signature by Ada Bianchi");
    }

    @Test
    void whatCannotBeVerifiedIsNotTakenForVerified() throws IOException {
        assertThat(refusal(new Sealed().unsigned().seal(TEXT))).contains("not verified", "no signature");
        assertThat(refusal(new Sealed().withoutCertificate().seal(TEXT))).contains("not verified", "missing");
        assertThat(refusal(new Sealed().detached().seal(TEXT))).contains("a signature only");
        assertThat(refusal(new Sealed().type("1.2.840.113549.1.9.16.1.4").seal(TEXT)))
                .contains("not verified", "eContentType 1.2.840.113549.1.9.16.1.4");
    }

    @Test
    void anotherContentTypeThanTheSignedOneIsRefused() throws IOException {
        byte[] changed = DER.clone();
        byte[] data = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 1};
        int at = new String(DER, StandardCharsets.ISO_8859_1).indexOf(new String(data, StandardCharsets.ISO_8859_1));
        changed[at + data.length - 1] = 2;
        assertThat(refusal(changed)).contains("not verified");
    }

    @Test
    void anEnvelopeInAnEnvelopeHoldsTheInnerOne() throws IOException {
        byte[] nested = new Sealed().type("1.2.840.113549.1.7.2").seal(DER);
        for (byte[] outer : new byte[][] {Sealed.sign(DER), nested}) {
            assertThat(SignedFile.open(Samples.content("x", outer), NOW))
                    .isInstanceOfSatisfying(SignedFile.Opened.Verified.class, opened -> assertThat(opened.content())
                            .isEqualTo(DER));
        }
    }

    @Test
    void anIndefiniteLengthIsFollowedToItsEnd() {
        byte[] streamed = {0x30, (byte) 0x80, 0x24, (byte) 0x80, 4, 2, 0, 0, 0, 0, 0, 0};
        assertThat(BerEnd.reached(streamed)).isTrue();
        for (int length = 1; length < streamed.length; length++) {
            assertThat(BerEnd.reached(Arrays.copyOf(streamed, length)))
                    .as("after %d bytes", length)
                    .isFalse();
        }
        assertThat(BerEnd.reached(new byte[] {0x30, (byte) 0x84, 0x7F, 0, 0, 0, 1}))
                .isFalse();
    }

    @Test
    void aHugeOctetStringIsRefusedWithoutBeingRead() throws IOException {
        byte[] head = {0x30, (byte) 0x80, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};
        Content huge = new Content() {
            @Override
            public String name() {
                return "huge.p7m";
            }

            @Override
            public long size() {
                return 100L << 20;
            }

            @Override
            public Instant lastModified() {
                return NOW;
            }

            @Override
            public java.io.InputStream open() {
                return new java.io.ByteArrayInputStream(Arrays.copyOf(head, 4_096)) {
                    @Override
                    public byte[] readAllBytes() {
                        throw new AssertionError("read as a whole");
                    }
                };
            }
        };
        assertThat(SignedFile.recognised(huge)).isTrue();
        assertThat(SignedFile.open(huge, NOW)).isInstanceOf(SignedFile.Opened.Refused.class);
    }

    private static String note(Sealed sealed) throws IOException {
        SignedFile.Opened opened = SignedFile.open(Samples.content("x", sealed.seal(TEXT)), NOW);
        assertThat(opened).isInstanceOf(SignedFile.Opened.Verified.class);
        return ((SignedFile.Opened.Verified) opened).note().en();
    }

    private static String refusal(byte[] bytes) throws IOException {
        SignedFile.Opened opened = SignedFile.open(Samples.content("x", bytes), NOW);
        assertThat(opened).isInstanceOf(SignedFile.Opened.Refused.class);
        return ((SignedFile.Opened.Refused) opened).reason().en();
    }

    @Test
    void aChangedContentIsRefused() throws IOException {
        byte[] changed = DER.clone();
        int at = new String(DER, StandardCharsets.ISO_8859_1).indexOf("contenuto");
        changed[at] = 'C';
        assertThat(SignedFile.open(Samples.content("x", changed), NOW)).isInstanceOf(SignedFile.Opened.Refused.class);
    }

    @Test
    void aChangedSignatureIsRefused() throws IOException {
        byte[] changed = DER.clone();
        changed[changed.length - 60] ^= 1;
        assertThat(SignedFile.open(Samples.content("x", changed), NOW)).isInstanceOf(SignedFile.Opened.Refused.class);
    }

    @Test
    void cutOffAnywhereItIsNeverVerified() throws IOException {
        for (int length = 0; length < DER.length; length++) {
            Content cut = Samples.content("x", Arrays.copyOf(DER, length));
            if (SignedFile.recognised(cut)) {
                assertThat(SignedFile.open(cut, NOW))
                        .as("after %d bytes", length)
                        .isNotInstanceOf(SignedFile.Opened.Verified.class);
            }
        }
        assertThat(SignedFile.open(Samples.content("x", Arrays.copyOf(DER, DER.length / 2)), NOW))
                .isInstanceOf(SignedFile.Opened.CutOff.class);
    }

    @Test
    void textAndNamesAloneAreNoSignature() throws IOException {
        assertThat(SignedFile.recognised(Samples.content("x.p7m", TEXT))).isFalse();
        assertThat(SignedFile.recognised(Samples.content("x.p7m", "MIIabc".getBytes(StandardCharsets.US_ASCII))))
                .isFalse();
    }
}
