package org.riguardo.desk.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that a mail goes on with.
 *
 * @param messageId of the message that it answers or follows, in angle brackets; null where that has none
 * @param references the Message-IDs of the conversation, the oldest first, that message the last
 * @param subject of that message, without marks of answers
 * @param from who wrote it; null when not known
 */
record Conversation(@Nullable String messageId, List<String> references, String subject, @Nullable String from) {

    private static final int MOST = 30;

    static final Conversation NONE = new Conversation(null, List.of(), "", null);

    Conversation {
        references = List.copyOf(references);
    }

    /** The one that a mail of that origin goes on with. */
    static Conversation of(Handle handle, String firm, Draft.Origin origin) {
        return origin.answers() != null
                ? answering(handle, firm, origin.answers())
                : origin.follows() != null ? following(handle, firm, origin.follows()) : NONE;
    }

    /** That message itself: what is answered. */
    static Conversation answering(Handle handle, String firm, String message) {
        return find(handle, firm, "m.id = :message", message);
    }

    /** The last message of that message's conversation: what is followed. */
    static Conversation following(Handle handle, String firm, String message) {
        return find(
                handle,
                firm,
                "m.kind = 'HUMAN' and m.message_id is not null and m.client_id = (select o.client_id from mail_message o"
                        + " where o.id = :message) and m.thread_id = (select o.thread_id from mail_message o where o.id = :message)",
                message);
    }

    private static Conversation find(Handle handle, String firm, String which, String message) {
        return handle.createQuery("select m.message_id, m.refs, m.in_reply_to, m.subject, m.from_address"
                        + " from mail_message m where m.firm_id = :firm and " + which
                        + " order by m.sent_at desc, m.id limit 1")
                .bind("firm", firm)
                .bind("message", message)
                .map((row, context) -> new Conversation(
                        row.getString("message_id"),
                        references(row.getString("refs"), row.getString("in_reply_to"), row.getString("message_id")),
                        base(row.getString("subject")),
                        row.getString("from_address")))
                .findOne()
                .orElse(NONE);
    }

    private static List<String> references(@Nullable String refs, @Nullable String inReplyTo, @Nullable String own) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        if (refs != null) {
            ids.addAll(Arrays.asList(refs.strip().split("[\\s,]+")));
        } else if (inReplyTo != null) {
            ids.add(inReplyTo);
        }
        ids.add(own == null ? "" : own);
        ids.removeIf(id -> !id.startsWith("<") || !id.endsWith(">"));
        List<String> all = new ArrayList<>(ids);
        return all.size() <= MOST ? all : all.subList(all.size() - MOST, all.size());
    }

    /** A subject without what answers put before it. */
    static String base(@Nullable String subject) {
        return subject == null
                ? ""
                : subject.strip()
                        .replaceFirst("^(?i)((re|r|rif|fwd?|i|aw)\\s*(\\[\\d+])?:\\s*)+", "")
                        .strip();
    }
}
