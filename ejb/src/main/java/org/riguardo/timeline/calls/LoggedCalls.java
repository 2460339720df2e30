package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Keeps calls that people log by hand and their records one contact, whichever of the two came first. */
public final class LoggedCalls {

    private LoggedCalls() {}

    /** A person logged a contact: a record of that call, about which nobody said anything yet, is that contact from now on. */
    public static void logged(Handle handle, String firm, String interactionId, Instant now) {
        contacts(handle, firm, now).takeOver(interactionId);
    }

    /** A person took a logged contact back: its record stands for itself again. */
    public static Set<String> withdrawn(Handle handle, String firm, String interactionId, Instant now) {
        return handle.createQuery("select call_id from interaction where firm_id = :firm and id = :id"
                        + " and call_id is not null and withdrawn_at is not null")
                .bind("firm", firm)
                .bind("id", interactionId)
                .mapTo(String.class)
                .findOne()
                .map(call -> {
                    contacts(handle, firm, now).detach(interactionId);
                    return new CallKeeping(handle, firm, now).settle(call);
                })
                .orElse(Set.of());
    }

    private static CallContacts contacts(Handle handle, String firm, Instant now) {
        return new CallContacts(handle, firm, now, new PhoneSettingRows(handle, firm).get());
    }
}
