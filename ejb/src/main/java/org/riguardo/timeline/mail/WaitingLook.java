package org.riguardo.timeline.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Looks at the mail that waits whenever the clients that could be told by it have changed, and not else. */
@ApplicationScoped
public class WaitingLook {

    private static final String KNOWN = "select (select count(*) from client_address where firm_id = :firm) || ' '"
            + " || (select count(*) from client where firm_id = :firm) || ' '"
            + " || (select coalesce(max(booked_order), 0) from import_run where firm_id = :firm)";

    private final Map<String, String> seen = new ConcurrentHashMap<>();

    Set<String> look(Handle handle, String firm, Instant now) {
        String known =
                handle.createQuery(KNOWN).bind("firm", firm).mapTo(String.class).one();
        if (known.equals(seen.get(firm))) {
            return Set.of();
        }
        Set<String> touched = MailLinks.linkWaiting(handle, firm, now);
        seen.put(firm, known);
        return touched;
    }
}
