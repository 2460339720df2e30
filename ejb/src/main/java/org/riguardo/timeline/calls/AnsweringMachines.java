package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.firm.Caller;

/** Corrects what a phone system took for a person. */
public final class AnsweringMachines {

    private AnsweringMachines() {}

    /** Says that a machine had answered a call, or takes that back; returns the clients that this touches. */
    public static Set<String> said(Handle handle, Caller caller, String callId, boolean machine, Instant now) {
        return new TeachingRows(handle, caller, now).machine(callId, machine);
    }
}
