package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** Links mail anew when clients or their addresses have become known, or have gone to another client; it joins the caller's transaction. */
public final class MailLinks {

    private static final int AT_ONCE = 500;

    private MailLinks() {}

    /** Links what waits and whose client can be told now; returns the clients that this touches. */
    public static Set<String> linkWaiting(Handle handle, String firm, Instant now) {
        OwnSide own = OwnSide.of(handle, firm);
        Set<String> ids = new LinkedHashSet<>();
        String unlinked = " join mail_message m on m.id = a.message_id and m.client_id is null where a.firm_id = :firm";
        ids.addAll(strings(
                handle,
                firm,
                "select distinct a.message_id from mail_address a join client_address c on c.firm_id = a.firm_id"
                        + " and c.address = a.address" + unlinked));
        ids.addAll(strings(handle, firm, "select distinct a.message_id from mail_number a" + unlinked));
        List<String> domains = strings(
                        handle,
                        firm,
                        "select domain from client_address where firm_id = :firm and domain is not null"
                                + " group by domain having count(distinct client_id) = 1")
                .stream()
                .filter(domain -> OwnSide.tells(domain) && !own.domains().contains(domain))
                .toList();
        new MailQuery(handle, firm)
                .each(
                        "select distinct a.message_id from mail_address a" + unlinked + " and "
                                + Dialect.of(handle)
                                        .among("substring(a.address from position('@' in a.address) + 1)", "keys"),
                        domains,
                        row -> ids.add(row.getString(1)));
        return anew(handle, firm, List.copyOf(ids), now);
    }

    /** Gives mail that came since then to the client whom it tells by now, if it tells one. */
    public static void toOwner(Handle handle, String firm, String from, Instant since, Instant now) {
        List<String> messages = handle.createQuery("select distinct m.id from mail_message m join interaction i"
                        + " on i.message_id = m.id and i.client_id = :from and i.withdrawn_at is null and i.logged_at > :since"
                        + " where m.firm_id = :firm and m.client_id = :from order by m.id")
                .bind("firm", firm)
                .bind("from", from)
                .bind("since", since)
                .mapTo(String.class)
                .list();
        anew(new Linking(handle, firm, OwnSide.of(handle, firm), now, true), messages);
    }

    /** Links messages by what is known now, whatever they belonged to; returns the clients that this touches. */
    public static Set<String> anew(Handle handle, String firm, List<String> messages, Instant now) {
        return anew(new Linking(handle, firm, OwnSide.of(handle, firm), now), messages);
    }

    private static Set<String> anew(Linking linking, List<String> messages) {
        Set<String> touched = new LinkedHashSet<>();
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            touched.addAll(linking.anew(messages.subList(from, Math.min(messages.size(), from + AT_ONCE)), null));
        }
        return touched;
    }

    private static List<String> strings(Handle handle, String firm, String sql) {
        return handle.createQuery(sql).bind("firm", firm).mapTo(String.class).list();
    }
}
