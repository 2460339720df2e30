package org.riguardo.hosts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;
import org.riguardo.plan.People;

/**
 * Finds who of the firm a person of a host is: whom an administrator named, nobody included, else the one who signs in under the same name, else the one whose
 * mailbox has that address. Each is noted, so that an administrator sees it and can say otherwise.
 */
final class PersonRows {

    private static final int UNKNOWN = 200;

    private final Handle handle;
    private final String firm;

    PersonRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** What was found, or said by somebody. */
    public record Noted(@Nullable String username, @Nullable String setBy) {}

    /** The username of that person; empty when it is nobody of the firm. */
    Optional<String> find(String tenant, String hostUser, @Nullable String email, Instant now) {
        Optional<Noted> row = handle.createQuery("select username, set_by from host_person where firm_id = :firm"
                        + " and tenant_id = :tenant and host_user = :user")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .bind("user", hostUser)
                .mapTo(Noted.class)
                .findOne();
        if (row.isPresent() && row.get().setBy() != null) {
            return Optional.ofNullable(row.get().username());
        }
        Optional<String> known = People.of(handle, firm).stream()
                .filter(username -> username.equalsIgnoreCase(hostUser) || username.equalsIgnoreCase(email))
                .findFirst()
                .or(() -> email == null ? Optional.empty() : ofAddress(email));
        boolean news = row.isPresent()
                ? !Objects.equals(row.get().username(), known.orElse(null))
                : known.isPresent() || count(tenant) < UNKNOWN;
        if (news) {
            put(tenant, hostUser, known.orElse(null), null, now);
        }
        return known;
    }

    List<HostView.Person> of(String tenant) {
        return handle.createQuery(
                        "select host_user, username from host_person where firm_id = :firm and tenant_id = :tenant"
                                + " order by host_user")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .mapTo(HostView.Person.class)
                .list();
    }

    /** From now on that person is this one of the firm; nobody for null. */
    void put(String tenant, String hostUser, @Nullable String username, @Nullable String by, Instant now) {
        Dialect.of(handle)
                .put(
                        handle,
                        "host_person",
                        List.of("tenant_id", "host_user"),
                        List.of("firm_id", "username", "set_by", "at"),
                        row -> row.bind("tenant_id", tenant)
                                .bind("host_user", hostUser)
                                .bind("firm_id", firm)
                                .bind("username", username)
                                .bind("set_by", by)
                                .bind("at", now));
    }

    private int count(String tenant) {
        return handle.createQuery(
                        "select count(*) from host_person where firm_id = :firm and tenant_id = :tenant and username is null")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .mapTo(Integer.class)
                .one();
    }

    private Optional<String> ofAddress(String email) {
        List<String> people = handle.createQuery(
                        "select distinct s.person from mail_sending s join mail_account a on a.id = s.account_id"
                                + " and a.firm_id = s.firm_id where s.firm_id = :firm and s.person is not null and a.removed_at is null"
                                + " and lower(a.address) = :address")
                .bind("firm", firm)
                .bind("address", email.toLowerCase(Locale.ROOT))
                .mapTo(String.class)
                .list();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
}
