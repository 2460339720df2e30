package org.riguardo.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.whatif.Possibilities;
import org.riguardo.policy.whatif.Possibility;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Decides about one client of the caller's firm as of this instant; it stores nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Decisions {

    private static final int LONGEST_LOOK = 365;

    @EJB
    private Callers callers;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /** The decision about that client now; {@link NotFoundProblem} when the caller's firm has none with that id. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_DECISIONS})
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

    /**
     * What would be decided about that client if something were so; nothing is stored.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when it asks about more than a year later
     */
    public Decision whatIf(String clientId, WhatIf whatIf) {
        if (whatIf.daysLater() < 0 || whatIf.daysLater() > LONGEST_LOOK) {
            throw new InputProblem(
                    "daysLater", "Si guarda avanti al massimo di un anno.", "A year ahead is the furthest to look.");
        }
        PolicySettings settings = settings();
        var supposed = new Supposed(settings.zone(), clock.instant());
        return Policy.decide(supposed.file(fileOf(clientId), whatIf), settings, supposed.at(whatIf.daysLater()));
    }

    /**
     * The smallest changes that would let an email about money leave, each verified by deciding again; empty when it may
     * leave as things stand, or when no change of one or two facts would do.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public List<Possibility> whatWouldAllowEmail(String clientId) {
        return Possibilities.ofEmail(fileOf(clientId), settings(), clock.instant());
    }
}
