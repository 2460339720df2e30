package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.riguardo.api.mailbox.Secret;

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
}
