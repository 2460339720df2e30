package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Links mail anew when addresses have become known, or have gone to another client; it joins the caller's transaction. */
public final class MailLinks {

    private static final int MOST_ROUNDS = 40;

    private MailLinks() {}

    /** Links what waits and whose address is known now; returns the clients that this touches. */
    public static Set<String> linkWaiting(Handle handle, String firm, Instant now) {
        Linking linking = new Linking(handle, firm, now);
        Set<String> touched = new LinkedHashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<String> linked = linking.linkWaiting();
            if (!touched.addAll(linked) && linked.isEmpty()) {
                break;
            }
        }
        return touched;
    }

    /** Gives mail that came since then from addresses of another client to that client. */
    public static void toOwner(Handle handle, String firm, String from, String owner, Instant since, Instant now) {
        List<String> messages = handle.createQuery("select distinct m.id from mail_message m join mail_address a"
                        + " on a.message_id = m.id join client_address c on c.firm_id = a.firm_id and c.address = a.address"
                        + " where m.firm_id = :firm and m.client_id = :from and m.link_reason = 'address' and c.client_id = :owner"
                        + " and not exists (select 1 from client_address s where s.firm_id = a.firm_id and s.client_id = :from"
                        + " and s.address = a.address) and exists (select 1 from interaction i where i.message_id = m.id"
                        + " and i.client_id = :from and i.withdrawn_at is null and i.logged_at > :since) order by m.id")
                .bind("firm", firm)
                .bind("from", from)
                .bind("owner", owner)
                .bind("since", since)
                .mapTo(String.class)
                .list();
        anew(handle, firm, messages, now);
    }

    /** Takes messages off their clients and links them by the addresses that are known now; returns the clients that this touches. */
    public static Set<String> anew(Handle handle, String firm, List<String> messages, Instant now) {
        Linking linking = new Linking(handle, firm, now);
        Set<String> touched = new LinkedHashSet<>(linking.unlink(messages));
        messages.forEach(id -> touched.addAll(linking.link(id)));
        return touched;
    }
}
