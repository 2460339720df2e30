package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.rest.RestWebhook;

class CrmHooksTest {

    private static final Secret SECRET = Secret.of("whsec");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyTheSignatureOfTheSecretOverAllOfItCounts() {
        String right = new String(CrmHooks.signature(SECRET, "m1.1.", BODY), StandardCharsets.US_ASCII);
        assertThat(CrmHooks.signed(SECRET, "m1.1.", BODY, right)).isTrue();
        assertThat(CrmHooks.signed(SECRET, "m1.1.", BODY, "v1,AAAA " + right)).isTrue();
        assertThat(CrmHooks.signed(SECRET, "m1.2.", BODY, right)).isFalse();
        assertThat(CrmHooks.signed(SECRET, "m1.1.", new byte[0], right)).isFalse();
        assertThat(CrmHooks.signed(Secret.of("other"), "m1.1.", BODY, right)).isFalse();
        assertThat(CrmHooks.signed(SECRET, "m1.1.", BODY, right.substring(3))).isFalse();
        assertThat(CrmHooks.signed(SECRET, "m1.1.", BODY, "")).isFalse();
    }

    @Test
    void aCallIsSignedAsTheMappingOrAsStandardWebhooksSay() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        RestWebhook declared = new RestWebhook("x-signature", "sha256=", true, null);
        Map<String, String> theirs = Map.of("x-signature", "sha256=" + hmac(SECRET));
        assertThat(CrmHooks.may(SECRET, theirs, BODY, declared, now)).isTrue();
        assertThat(CrmHooks.may(SECRET, theirs, BODY, null, now)).isFalse();
        assertThat(CrmHooks.may(SECRET, theirs, new byte[] {1}, declared, now)).isFalse();
        assertThat(CrmHooks.may(Secret.of("other"), theirs, BODY, declared, now))
                .isFalse();
        Map<String, String> standard = Map.of(
                "webhook-id",
                "m1",
                "webhook-timestamp",
                "1000000",
                "webhook-signature",
                new String(CrmHooks.signature(SECRET, "m1.1000000.", BODY), StandardCharsets.US_ASCII));
        assertThat(CrmHooks.may(SECRET, standard, BODY, null, now.plusSeconds(299)))
                .isTrue();
        assertThat(CrmHooks.may(SECRET, standard, BODY, declared, now)).isTrue();
        assertThat(CrmHooks.may(SECRET, standard, BODY, null, now.plusSeconds(301)))
                .isFalse();
        assertThat(CrmHooks.may(SECRET, Map.of(), BODY, declared, now)).isFalse();
    }

    private static String hmac(Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(BODY));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
