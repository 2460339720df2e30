package org.riguardo.bank.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client as somebody who may pay.
 *
 * @param ibans accounts from which it paid before, by matches that are beyond doubt
 */
public record Payer(String id, String name, @Nullable String vatId, @Nullable String taxCode, Set<String> ibans) {

    public Payer {
        ibans = Set.copyOf(ibans);
    }
}
