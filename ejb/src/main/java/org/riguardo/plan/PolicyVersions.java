package org.riguardo.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.json.PolicyJson;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.SettingsCheck;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The versions of the caller's firm's policy; a version once saved is never changed or removed. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class PolicyVersions {

    private static final int LONGEST_WHY = 1_000;
    private static final String COLUMNS = "select version, saved_at, saved_by, why, document from policy_version";

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Policies policies;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The policy in force and its number; number 0 is the policy as shipped. */
    public Policies.Version current() {
        return policies.current(callers.current().firm());
    }

    /** All versions, newest first. */
    public List<PolicyVersion> all() {
        String firm = callers.current().firm();
        return database.with(handle -> handle.createQuery(COLUMNS + " where firm_id = :firm order by version desc")
                .bind("firm", firm)
                .mapTo(PolicyVersion.class)
                .list());
    }

    /** One version; {@link NotFoundProblem} when the caller's firm has none with that number. */
    public PolicyVersion get(int version) {
        String firm = callers.current().firm();
        return database.with(handle -> handle.createQuery(COLUMNS + " where firm_id = :firm and version = :version")
                .bind("firm", firm)
                .bind("version", version)
                .mapTo(PolicyVersion.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("policy version", Integer.toString(version))));
    }

    /**
     * Saves a policy as the newest version, in force from now on, and returns its number; every client is decided about
     * again within a minute.
     *
     * @param basedOn the version that was edited: somebody who saved in the meantime is not overwritten
     * @param why at most 1,000 characters, for those who look back
     * @throws InputProblem naming the first field that cannot work
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public int save(PolicySettings settings, int basedOn, String why) {
        Caller caller = callers.current();
        check(settings, why);
        int version = database.with(handle -> insert(handle, caller, settings, basedOn, why.strip()));
        audit.note(caller.firm(), caller.username(), "policy-saved", null, "{\"version\":" + version + "}");
        return version;
    }

    private int insert(Handle handle, Caller caller, PolicySettings settings, int basedOn, String why) {
        int newest = policies.hold(caller.firm()).number();
        if (newest != basedOn) {
            throw new InputProblem(
                    "basedOn",
                    "Nel frattempo qualcuno ha salvato la versione " + newest + ".",
                    "Somebody has saved version " + newest + " in the meantime.");
        }
        handle.createUpdate("insert into policy_version (firm_id, version, saved_at, saved_by, why, document)"
                        + " values (:firm, :version, :now, :by, :why, :document)")
                .bind("firm", caller.firm())
                .bind("version", newest + 1)
                .bind("now", clock.instant())
                .bind("by", caller.username())
                .bind("why", why)
                .bind("document", PolicyJson.write(settings).toString())
                .execute();
        return newest + 1;
    }

    private static void check(PolicySettings settings, String why) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new InputProblem(
                    "why",
                    "Scrivere perché la politica cambia, in al massimo 1.000 caratteri.",
                    "Say why the policy changes, in 1,000 characters at most.");
        }
        SettingsCheck.problems(settings).stream().findFirst().ifPresent(problem -> {
            throw new InputProblem(
                    problem.field(), problem.reason().it(), problem.reason().en());
        });
    }
}
