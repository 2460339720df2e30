package org.riguardo.plan.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** A digest of what a person's plan is made from: while it stays the same, the plan does too. */
final class Inputs {

    private Inputs() {}

    static String digest(PersonCalls person) {
        StringBuilder all = new StringBuilder()
                .append(person.days().get(0))
                .append(person.days())
                .append(person.capacity());
        person.calls().stream().sorted(Comparator.comparing(DueCall::clientId)).forEach(call -> all.append('\n')
                .append(call)
                .append(person.pinned().get(call.clientId())));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
