package org.riguardo.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;
import org.riguardo.secrets.SecretProblem;

/**
 * Takes what hosts say of themselves, once their signature was verified: a new one waits for an administrator, and so does a known one that comes with another
 * key or from another address, while what was let in before goes on.
 */
@ApplicationScoped
public class Installing implements SealedColumn.Keeper {

    /** So many may wait; more are refused until an administrator has answered some. */
    static final int WAITING = 20;

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Installing of(Database database, SecretBox box, Audit audit, Clock clock) {
        Installing installing = new Installing();
        installing.database = database;
        installing.box = box;
        installing.audit = audit;
        installing.clock = clock;
        return installing;
    }

    /**
     * What a host says when it installs us.
     *
     * @param keys a JWKS document; null for a host that signs by a secret
     * @param secret null for a host that signs by keys
     */
    public record Asked(
            HostProfile profile,
            String clientKey,
            String product,
            String baseUrl,
            @Nullable String keys,
            @Nullable Secret secret) {}

    /** What became of it. */
    public enum Outcome {
        /** It is let in, as it was before. */
        KNOWN,
        /** An administrator has to agree. */
        WAITS,
        /** Too many wait. */
        REFUSED
    }

    /** A host has installed us, or did so again. */
    public Outcome installed(String firm, Asked asked) {
        return database.with(handle -> {
            TenantRows rows = new TenantRows(handle, firm);
            Tenant known = rows.ofKey(asked.clientKey())
                    .flatMap(one -> rows.lock(one.id()))
                    .orElse(null);
            if (known == null) {
                return rows.pending() >= WAITING ? Outcome.REFUSED : ask(handle, firm, asked);
            }
            if (same(known, asked)) {
                rows.update(known.heard(true, known.waiting(), clock.instant()));
                return known.state() == Tenant.State.PENDING ? Outcome.WAITS : Outcome.KNOWN;
            }
            Tenant.Change change =
                    new Tenant.Change(asked.baseUrl(), asked.keys(), sealed(firm, known.id(), asked.secret()));
            rows.update(
                    known.state() == Tenant.State.PENDING
                            ? known.instead(asked.profile(), asked.product(), change, clock.instant())
                            : known.heard(known.there(), change, clock.instant()));
            note(firm, "host-asked-again", known.id(), asked.baseUrl());
            return Outcome.WAITS;
        });
    }

    /** A host has removed us: it is shown nothing until it installs us again. */
    public void uninstalled(Tenant tenant) {
        database.use(handle -> {
            TenantRows rows = new TenantRows(handle, tenant.firm());
            Optional<Tenant> now = rows.lock(tenant.id());
            now.ifPresent(known -> rows.update(known.heard(false, known.waiting(), clock.instant())));
        });
        note(tenant.firm(), "host-uninstalled", tenant.id(), tenant.baseUrl());
    }

    /** The secret that a host signs by. */
    Secret secret(Tenant tenant) {
        return box.open(Objects.requireNonNull(tenant.secret(), "no secret"), place(tenant.firm(), tenant.id()));
    }

    private Outcome ask(Handle handle, String firm, Asked asked) {
        String id = Database.newId();
        Tenant tenant = new Tenant(
                id,
                firm,
                asked.clientKey(),
                asked.profile(),
                asked.product(),
                asked.baseUrl(),
                asked.keys(),
                sealed(firm, id, asked.secret()),
                Tenant.State.PENDING,
                true,
                null,
                clock.instant(),
                null,
                null);
        new TenantRows(handle, firm).insert(tenant);
        note(firm, "host-asked", id, asked.baseUrl());
        return Outcome.WAITS;
    }

    private boolean same(Tenant known, Asked asked) {
        return known.profile() == asked.profile()
                && known.baseUrl().equals(asked.baseUrl())
                && Objects.equals(known.keys(), asked.keys())
                && sameSecret(known, asked.secret());
    }

    private boolean sameSecret(Tenant known, @Nullable Secret secret) {
        if (known.secret() == null || secret == null) {
            return known.secret() == null && secret == null;
        }
        try {
            return secret(known).reveal().equals(secret.reveal());
        } catch (SecretProblem unreadable) {
            return false;
        }
    }

    private @Nullable String sealed(String firm, String id, @Nullable Secret secret) {
        return secret == null ? null : box.seal(secret, place(firm, id));
    }

    private void note(String firm, String what, String id, String baseUrl) {
        String detail = Json.createObjectBuilder()
                .add("host", id)
                .add("address", baseUrl)
                .build()
                .toString();
        audit.note(firm, Audit.SYSTEM, what, null, detail);
    }

    private static SecretPlace place(String firm, String id) {
        return new SecretPlace(firm, id, "host-secret");
    }

    @Override
    public List<SealedColumn> sealed() {
        return Stream.of("secret", "waiting_secret")
                .map(column -> new SealedColumn(
                        "host_tenant", column, List.of("id"), (firm, keys) -> place(firm, keys.get(0))))
                .toList();
    }
}
