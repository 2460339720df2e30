package org.riguardo.timeline.meetings;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riguardo.firm.Firms;

/** Every five minutes looks for meetings that have ended. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeetingTimer {

    @Inject
    private Firms firms;

    @EJB
    private MeetingsOver over;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                firms.ids().forEach(over::settle);
            } finally {
                running.set(false);
            }
        }
    }
}
