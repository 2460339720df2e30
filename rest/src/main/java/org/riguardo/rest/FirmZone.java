package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;

/** The zone of the caller's firm, in whose offset all times of the API are written. */
@ApplicationScoped
public class FirmZone {

    @EJB
    Callers callers;

    @Inject
    Firms firms;

    /** The zone of the firm that the token names. */
    public ZoneId get() {
        return firms.get(callers.current().firm()).zone();
    }
}
