package org.riguardo.crm;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;
import org.riguardo.secrets.Prints;
import org.riguardo.timeline.meaning.Lexicons;
import org.riguardo.timeline.meaning.NoteReading;

/** A firm with an account of a customer system that does wrong what it is told to. */
final class Office implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final Firm FIRM = new Firm(TestDatabase.FIRM, "Studio", ROME, "paolo", "giulia", null, null);

    final TestDatabase database;
    final FakeCrm crm = new FakeCrm();
    final Set<String> touched = new TreeSet<>();
    final Prints prints;
    private final NoteReading notes;
    private Instant now = NOON;
    /** Fails the piece of work with that number, after it was done and before it is stored. */
    int failWork;

    Office(TestDatabase database, Path home) {
        this.database = database;
        this.prints = Prints.of(null, home);
        this.notes = NoteReading.of(
                Lexicons.of(Database.of(org.jdbi.v3.core.Jdbi.create(database.source())), Clock.systemUTC()));
        account("crm", "CONTACTS,ACTIVITIES,CONVERSATIONS,SUGGESTIONS", "");
    }

    void account(String id, String takes, String owners) {
        handle().execute(
                        "insert into crm_account (id, firm_id, name, connector, options, takes, owners, state, since, made_at,"
                                + " made_by) values (?, ?, 'CRM', 'fake', '', ?, ?, 'ON', ?, ?, 'marta')",
                        id,
                        TestDatabase.FIRM,
                        takes,
                        owners,
                        java.time.OffsetDateTime.parse("2026-03-01T08:00:00Z"),
                        java.time.OffsetDateTime.parse("2026-03-01T08:00:00Z"));
    }

    void set(String column, String value) {
        handle().execute("update crm_account set " + column + " = ? where id = 'crm'", value);
    }

    Handle handle() {
        return database.handle();
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    String client(String id, String name, @Nullable String vatId) {
        handle().execute(
                        "insert into client (id, firm_id, name, vat_id, since, owner) values (?, ?, ?, ?, ?, 'paolo')",
                        id,
                        TestDatabase.FIRM,
                        name,
                        vatId,
                        LocalDate.of(2020, 1, 1));
        return id;
    }

    /** Runs to the end, or until something breaks; whether it came to the end. */
    boolean run() {
        return run(crm, "crm");
    }

    boolean run(FakeCrm system, String account) {
        try {
            return run(account, system.open(system.account()));
        } catch (CrmException refused) {
            return false;
        }
    }

    boolean run(CrmSession session) {
        return run("crm", session);
    }

    private boolean run(String account, CrmSession opened) {
        AccountRow row =
                new AccountRows(handle(), TestDatabase.FIRM).find(account).orElseThrow();
        try (CrmSession session = opened) {
            new Sync(row, FIRM, work(), prints, notes, Clock.fixed(now, ROME)).run(session);
            return true;
        } catch (CrmException | Broken broken) {
            return false;
        }
    }

    /** Tells activities without being asked; whether nothing of them remains to be read. */
    boolean tell(CrmActivity... told) {
        AccountRow row =
                new AccountRows(handle(), TestDatabase.FIRM).find("crm").orElseThrow();
        try {
            return new Sync(row, FIRM, work(), prints, notes, Clock.fixed(now, ROME)).take(List.of(told));
        } catch (Broken broken) {
            return false;
        }
    }

    Work work() {
        return new Work() {
            @Override
            public <T> T call(Function<Handle, T> work) {
                return handle().inTransaction(handle -> {
                    T result = work.apply(handle);
                    if (failWork > 0 && --failWork == 0) {
                        throw new Broken();
                    }
                    return result;
                });
            }

            @Override
            public void touched(String firm, Set<String> clients) {
                touched.addAll(clients);
            }
        };
    }

    /** The server ended in the middle. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    List<String> texts(String sql) {
        return handle().createQuery(sql).mapTo(String.class).list();
    }

    List<String> contacts() {
        return texts(
                "select client_id || ' ' || channel || ' ' || direction || ' ' || coalesce(note, '-') from interaction"
                        + " where withdrawn_at is null order by at, client_id, note");
    }

    List<String> phones(String client) {
        return texts("select number from client_phone where client_id = '" + client + "' order by number");
    }

    static CrmContact company(String name, @Nullable String vatId, String... phones) {
        return new CrmContact(
                new CrmPlace("", ""),
                true,
                name,
                null,
                null,
                null,
                vatId,
                null,
                List.of(),
                List.of(phones),
                List.of(),
                Map.of(),
                null,
                null);
    }

    static CrmContact person(String name, @Nullable String parent, String email, String... phones) {
        return new CrmContact(
                new CrmPlace("", ""),
                false,
                name,
                parent,
                null,
                null,
                null,
                null,
                List.of(email),
                List.of(phones),
                List.of(),
                Map.of(),
                null,
                null);
    }

    static CrmActivity activity(Kind kind, String uid, String contact, Instant at, boolean done, String text) {
        return new CrmActivity(
                null,
                uid,
                contact,
                kind,
                kind == Kind.CALL ? true : null,
                at,
                Duration.ofMinutes(5),
                done,
                text,
                "",
                "anna");
    }

    @Override
    public void close() {
        database.close();
    }
}
