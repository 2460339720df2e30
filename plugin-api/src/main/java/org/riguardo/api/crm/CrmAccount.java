package org.riguardo.api.crm;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * A customer system of the firm and how to reach it.
 *
 * @param key the name of the account within the firm
 * @param connector the key of the connector that reaches it
 * @param address where it begins; null for a system that is reached by files
 * @param user null where there is none
 * @param secret a password or token; null where there is none
 * @param options what else its connector asks for, by name, such as {@code database}
 * @since 1.0
 */
public record CrmAccount(
        String key,
        String connector,
        @Nullable URI address,
        @Nullable String user,
        @Nullable Secret secret,
        Map<String, String> options) {

    public CrmAccount {
        options = Map.copyOf(options);
    }
}
