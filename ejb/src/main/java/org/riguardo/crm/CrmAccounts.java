package org.riguardo.crm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

/** Adds, changes, pauses and removes the customer systems of a firm; what came from one stays, whatever becomes of it. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class CrmAccounts {

    @EJB
    private Callers callers;

    @Inject
    private Connectors connectors;

    @Inject
    private Runs runs;

    @Inject
    private SecretBox box;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The accounts, oldest first. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public List<AccountView> list() {
        String firm = callers.current().firm();
        return database.with(handle -> new AccountRows(handle, firm)
                .all().stream().map(row -> AccountViews.of(handle, row, runs)).toList());
    }

    /**
     * One account.
     *
     * @throws NotFoundProblem when the firm has none with that id
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public AccountView get(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> AccountViews.of(handle, find(handle, firm, id), runs));
    }

    /** The keys of the connectors that an account may use. */
    public List<String> connectors() {
        return connectors.keys(callers.current().firm());
    }

    /**
     * Adds an account, of which nothing is kept before somebody confirms it; returns its id.
     *
     * @throws InputProblem naming the field that is wrong
     */
    public String add(AccountSettings typed) {
        Caller caller = callers.current();
        AccountSettings settings = AccountCheck.checked(typed, null, connectors.keys(caller.firm()));
        String id = Database.newId();
        AccountRow row =
                AccountCheck.fresh(id, caller.firm(), settings, sealed(caller.firm(), id, settings), clock.instant());
        database.use(handle -> new AccountRows(handle, caller.firm()).insert(row, caller.username()));
        note(caller, "crm-added", row.name());
        return id;
    }

    /**
     * Changes how an account is reached and what goes between.
     *
     * @throws InputProblem naming the field that is wrong; the secret must be typed again when the account would lead elsewhere
     */
    public void change(String id, AccountSettings typed) {
        Caller caller = callers.current();
        database.use(handle -> {
            AccountRow before = lock(handle, caller.firm(), id);
            AccountSettings settings = AccountCheck.checked(typed, before, List.of(before.connector()));
            String secret = settings.secret() == null ? before.secret() : sealed(caller.firm(), id, settings);
            AccountRow after = AccountCheck.changed(before, settings, secret);
            new AccountRows(handle, caller.firm()).change(after, AccountCheck.elsewhere(before, settings));
        });
        note(caller, "crm-changed", typed.name());
    }

    /** What was shown beforehand is right: from now on the account is read and written. */
    public void confirm(String id) {
        state(id, AccountState.ON, "crm-confirmed");
    }

    /** Leaves the account alone until it is resumed. */
    public void pause(String id) {
        state(id, AccountState.PAUSED, "crm-paused");
    }

    /** Reads and writes a paused account again, from where it was. */
    public void resume(String id) {
        state(id, AccountState.ON, "crm-resumed");
    }

    private void state(String id, AccountState state, String what) {
        locked(id, what, rows -> rows.state(id, state, clock.instant()));
    }

    /** Has the account looked at within seconds. */
    public void wake(String id) {
        locked(id, "crm-run-asked", rows -> rows.wake(id));
    }

    /** Removes an account and its secret; what came from it stays. */
    public void remove(String id) {
        locked(id, "crm-removed", rows -> rows.remove(id, clock.instant()));
    }

    private void locked(String id, String what, Consumer<AccountRows> change) {
        Caller caller = callers.current();
        String name = database.with(handle -> {
            AccountRow row = lock(handle, caller.firm(), id);
            change.accept(new AccountRows(handle, caller.firm()));
            return row.name();
        });
        note(caller, what, name);
    }

    private String sealed(String firm, String id, AccountSettings settings) {
        try {
            return settings.secret() == null ? null : box.seal(settings.secret(), Connectors.place(firm, id));
        } catch (SecretProblem noKey) {
            throw new InputProblem(
                    "secret", noKey.sentence().it(), noKey.sentence().en());
        }
    }

    static AccountRow find(Handle handle, String firm, String id) {
        return new AccountRows(handle, firm).find(id).orElseThrow(() -> new NotFoundProblem("crm-account", id));
    }

    private static AccountRow lock(Handle handle, String firm, String id) {
        return new AccountRows(handle, firm).lock(id).orElseThrow(() -> new NotFoundProblem("crm-account", id));
    }

    private void note(Caller caller, String what, String name) {
        String detail = Json.createObjectBuilder().add("system", name).build().toString();
        audit.note(caller.firm(), caller.username(), what, null, detail);
    }
}
