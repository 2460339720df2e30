package org.riguardo.crm;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * How a customer system is reached and what goes between, as a person types it.
 *
 * @param secret null to keep the one that is kept
 * @param options what its connector asks for beside, by name
 */
public record AccountSettings(
        String name,
        String connector,
        @Nullable String address,
        @Nullable String login,
        @Nullable Secret secret,
        Map<String, String> options,
        Set<Take> takes,
        Map<Field, Owner> owners) {

    public AccountSettings {
        options = Map.copyOf(options);
        takes = Set.copyOf(takes);
        owners = Map.copyOf(owners);
    }
}
