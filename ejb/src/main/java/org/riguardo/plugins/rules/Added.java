package org.riguardo.plugins.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.riguardo.api.rule.ContactRule;

/**
 * The rules beyond those that the policy comes with, as they are at one moment.
 *
 * @param print the same for as long as nothing of them changes, of 32 characters; empty when there is none
 */
public record Added(List<ContactRule> rules, String print) {

    /** No rule. */
    public static final Added NONE = new Added(List.of(), "");

    public Added {
        rules = List.copyOf(rules);
    }

    /** Those rules, and what tells them from others. */
    static Added of(List<ContactRule> rules, List<String> marks) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", marks).getBytes(StandardCharsets.UTF_8));
            return new Added(rules, HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
