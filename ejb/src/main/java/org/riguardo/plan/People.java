package org.riguardo.plan;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The people of a firm, as far as its rows name them; who may sign in is known to the sign-in service alone. */
public final class People {

    private People() {}

    /** The usernames of those who look after a client, have to act, or stand in for it, in order. */
    public static List<String> of(Handle handle, String firm) {
        return handle.createQuery("select owner as person from client where firm_id = :firm group by owner"
                        + " union select acts from decision where firm_id = :firm and acts is not null group by acts"
                        + " union select default_owner from firm where id = :firm"
                        + " union select default_partner from firm where id = :firm and default_partner is not null"
                        + " union select logged_by from interaction where firm_id = :firm and logged_by is not null and logged_by <> 'mail'"
                        + " and at > current_timestamp - interval '30' day group by logged_by order by person")
                .bind("firm", firm)
                .mapTo(String.class)
                .list();
    }
}
