package org.riguardo.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.riguardo.exports.IntakeStatus;
import org.riguardo.exports.Progress;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/** What the intake of the caller's firm is doing right now; it changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Intake {

    @EJB
    private Callers callers;

    @Inject
    private IntakeStatus status;

    /** What keeps files from being taken, the oldest first; empty when all is well. */
    public List<IntakeStatus.Alarm> alarms() {
        return status.alarms(callers.current().firm());
    }

    /** How far the file of that name is; empty when it is not being read. */
    public Optional<Progress> progress(String file) {
        return status.progress(callers.current().firm(), file);
    }
}
