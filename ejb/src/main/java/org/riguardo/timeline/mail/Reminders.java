package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Keeps what other programs of the firm sent on the timelines of its clients for as long as it counts as being about money. */
public final class Reminders {

    private final Handle handle;
    private final String firm;
    private final MailContactRows contacts;

    /** Changes rows of that firm in the transaction of that handle. */
    public Reminders(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.contacts = new MailContactRows(handle, firm, now);
    }

    /** Makes a message a contact of its clients if it is one by what counts of its words now, and takes it off their timelines if it is none any more. */
    public void follow(String messageId) {
        MailContact message = contacts.kept(List.of(messageId)).get(messageId);
        if (message != null && message.dependsOnWords()) {
            if (message.isContact()) {
                contacts.addKept(links(messageId));
            } else {
                contacts.withdraw(messageId);
            }
        }
    }

    /** The clients that it belongs to; it bears but the first of them itself. */
    private List<Link> links(String messageId) {
        List<Link> kept = handle.createQuery("select client_id, link_reason, link_detail from mail_message"
                        + " where firm_id = :firm and id = :id and client_id is not null and link_reason is not null")
                .bind("firm", firm)
                .bind("id", messageId)
                .map((row, context) ->
                        new Link(messageId, row.getString(1), LinkReason.of(row.getString(2), row.getString(3))))
                .list();
        if (kept.isEmpty()) {
            return kept;
        }
        List<Clues> clues = new ClueRows(handle, firm).of(List.of(messageId));
        Evidence evidence =
                new EvidenceRows(handle, firm, OwnSide.of(handle, firm)).aboutKept(clues, Set.of(messageId));
        Map<String, LinkReason> decided = Linking.decide(clues, evidence).getOrDefault(messageId, Map.of());
        return decided.containsKey(kept.get(0).clientId())
                ? decided.entrySet().stream()
                        .map(one -> new Link(messageId, one.getKey(), one.getValue()))
                        .toList()
                : kept;
    }
}
