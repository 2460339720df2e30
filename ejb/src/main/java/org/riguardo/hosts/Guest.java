package org.riguardo.hosts;

import org.jspecify.annotations.Nullable;

/**
 * A person of a host who looks at one customer there, as the host vouched for it; only {@link Tickets} and a verified call make one.
 *
 * @param door the code of the firm's door that was used
 * @param hostUser the person as the host calls it
 * @param language {@code it} or {@code en}
 */
public record Guest(
        String door,
        String firm,
        String tenant,
        String hostUser,
        @Nullable String hostEmail,
        Customer customer,
        String language) {}
