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
                    .contains("expired");
        });
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
