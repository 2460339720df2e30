package org.riguardo.audit.access;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.riguardo.db.InTransaction;

/** Writes the notes of who looked at what every few seconds, and when the server stops in order. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessTimer {

    private static final System.Logger LOG = System.getLogger(AccessTimer.class.getName());

    @Inject
    private AccessLog log;

    @Inject
    private InTransaction transaction;

    private final ReentrantLock writing = new ReentrantLock();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (writing.tryLock()) {
            try {
                write();
            } finally {
                writing.unlock();
            }
        }
    }

    @PreDestroy
    void last() {
        tick();
    }

    /** Writes now; returns when it is written. */
    void write() {
        try {
            transaction.call(log::write);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "Who looked at what could not be noted yet", failed);
        }
    }
}
