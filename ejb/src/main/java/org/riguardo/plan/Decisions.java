package org.riguardo.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.NotFoundProblem;

/** Decides about one client of the caller's firm as of this instant; it stores nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Decisions {

    @EJB
    private Callers callers;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /** The decision about that client now; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public Decision of(String clientId) {
        String firm = callers.current().firm();
        return Policy.decide(files.load(firm, clientId), policies.current(firm).settings(), clock.instant());
    }

    /** What the policy sees of that client; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public ClientFile fileOf(String clientId) {
        return files.load(callers.current().firm(), clientId);
    }

    /** The policy in force for the caller's firm. */
    public PolicySettings settings() {
        return policies.current(callers.current().firm()).settings();
    }
}
