package org.riguardo.hosts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host as an administrator sees it, without what it signs with.
 *
 * @param print letters that change with its address and with what it signs with
 * @param waiting what it asks to be from now on; null when nothing waits
 * @param clients how many of its customers are known as clients
 * @param events how much it has told in the last 30 days
 * @param lastEvent when it last told something; null when it never did
 */
public record HostView(
        String id,
        HostProfile profile,
        String clientKey,
        String product,
        String baseUrl,
        Tenant.State state,
        boolean there,
        String print,
        @Nullable Waiting waiting,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int clients,
        int events,
        @Nullable Instant lastEvent,
        List<Person> people) {

    public HostView {
        people = List.copyOf(people);
    }

    /** Another address, or another key, that an administrator has to agree to. */
    public record Waiting(String baseUrl, String print) {}

    /** A person of the host, and who of the firm it is; null while nobody has said so. */
    public record Person(String hostUser, @Nullable String username) {}

    /** What an administrator agrees to: what waits, or the host itself while it is new. */
    public String offered() {
        return waiting == null ? print : waiting.print();
    }

    static HostView of(Tenant tenant, int clients, int events, @Nullable Instant lastEvent, List<Person> people) {
        Tenant.Change change = tenant.waiting();
        return new HostView(
                tenant.id(),
                tenant.profile(),
                tenant.clientKey(),
                tenant.product(),
                tenant.baseUrl(),
                tenant.state(),
                tenant.there(),
                Print.of(tenant.baseUrl(), tenant.keys(), tenant.secret()),
                change == null
                        ? null
                        : new Waiting(change.baseUrl(), Print.of(change.baseUrl(), change.keys(), change.secret())),
                tenant.askedAt(),
                tenant.decidedBy(),
                tenant.decidedAt(),
                clients,
                events,
                lastEvent,
                people);
    }
}
