package org.riguardo.hosts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host that has asked to show a firm's suggestions within its pages; nothing is shown there until an administrator of the firm lets it in.
 *
 * @param clientKey its own name for itself
 * @param product what it says that it is; empty when it says nothing
 * @param baseUrl where its pages are, without a slash at the end
 * @param keys its public keys as a JWKS document; null when it signs by a secret
 * @param secret what it signs by, encrypted; null when it signs by keys
 * @param there whether it has us installed; false after it said that it removed us
 * @param waiting what it wants to be from now on, until an administrator agrees; null when nothing waits
 * @param askedAt when it last asked
 */
public record Tenant(
        String id,
        String firm,
        String clientKey,
        HostProfile profile,
        String product,
        String baseUrl,
        @Nullable String keys,
        @Nullable String secret,
        State state,
        boolean there,
        @Nullable Change waiting,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether a host is let in. */
    public enum State {
        /** It asked, and nobody has answered. */
        PENDING,
        /** An administrator has let it in. */
        ACTIVE,
        /** An administrator has switched it off. */
        OFF
    }

    /** Where a host wants to be, and what it wants to sign with. */
    public record Change(String baseUrl, @Nullable String keys, @Nullable String secret) {}

    /** Whether its calls are answered. */
    public boolean open() {
        return state == State.ACTIVE && there;
    }

    /** As it is to be from now on; what it asked for is taken over where that is given, and goes on waiting where that is. */
    Tenant decided(State next, @Nullable Change taken, @Nullable Change still) {
        return new Tenant(
                id,
                firm,
                clientKey,
                profile,
                product,
                taken == null ? baseUrl : taken.baseUrl(),
                taken == null ? keys : taken.keys(),
                taken == null ? secret : taken.secret(),
                next,
                there || taken != null,
                still,
                askedAt,
                decidedBy,
                decidedAt);
    }

    /** Decided by that person then. */
    Tenant by(String person, Instant at) {
        return new Tenant(
                id, firm, clientKey, profile, product, baseUrl, keys, secret, state, there, waiting, askedAt, person,
                at);
    }

    /** The same after it spoke. */
    Tenant heard(boolean stillThere, @Nullable Change asked, Instant at) {
        return new Tenant(
                id,
                firm,
                clientKey,
                profile,
                product,
                baseUrl,
                keys,
                secret,
                state,
                stillThere,
                asked,
                at,
                decidedBy,
                decidedAt);
    }

    /** One that nobody has answered says something else of itself. */
    Tenant instead(HostProfile otherProfile, String otherProduct, Change asked, Instant at) {
        return new Tenant(
                id,
                firm,
                clientKey,
                otherProfile,
                otherProduct,
                asked.baseUrl(),
                asked.keys(),
                asked.secret(),
                state,
                true,
                null,
                at,
                null,
                null);
    }

    @Override
    public String toString() {
        return "Tenant " + id + " of " + firm + ", " + state;
    }
}
