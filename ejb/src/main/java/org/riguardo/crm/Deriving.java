package org.riguardo.crm;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.decision.Action;
import org.riguardo.privacy.Seen;

/**
 * Says what is to stand in a customer system, by what is known now: the conversations that it does not know, and one suggestion for each client. The words of
 * notes are among it only where the firm chose so; of a client whose data were erased there is nothing.
 */
final class Deriving {

    private static final Duration BACK = Duration.ofDays(60);
    private static final String OF = "(select min(c.remote_id) from crm_contact c where c.firm_id = %1$s.firm_id"
            + " and c.account_id = :account and c.client_id = %1$s.client_id and c.state = 'LINKED'%2$s)";
    private static final String PRINCIPAL = "coalesce(%2$s, %3$s)";

    private final Handle handle;
    private final AccountRow account;
    private final OutgoingRows rows;
    private final Instant now;

    Deriving(Handle handle, AccountRow account, Instant now) {
        this.handle = handle;
        this.account = account;
        this.rows = new OutgoingRows(handle, account.firmId(), account.id());
        this.now = now;
    }

    /** The contact that speaks for the client, before one of its people. */
    private static String principal(String table) {
        return PRINCIPAL.formatted(table, OF.formatted(table, " and c.parent_id is null"), OF.formatted(table, ""));
    }

    void run() {
        if (account.takes(Take.CONVERSATIONS)) {
            conversations();
        }
        suggestions();
    }

    private record Talk(
            String id,
            String client,
            String contact,
            boolean call,
            boolean outgoing,
            boolean answered,
            Instant at,
            @Nullable String note,
            @Nullable Integer seconds,
            String fact,
            boolean withdrawn) {}

    private void conversations() {
        Instant since = account.since() == null ? now : account.since();
        Instant from = since.isAfter(now.minus(BACK)) ? since : now.minus(BACK);
        List<Talk> talks = handle
                .createQuery("select i.id, i.client_id, i.channel, i.direction, i.answered, i.at, i.note,"
                        + " i.call_id, i.meeting_id, i.withdrawn_at, p.talked_seconds, " + principal("i")
                        + " as contact from interaction i left join phone_call p on p.id = i.call_id"
                        + " where i.firm_id = :firm and i.channel in ('CALL', 'MEETING') and i.logged_at >= :from"
                        + " and i.at >= :from and not exists (select 1 from crm_activity a where a.account_id = :account"
                        + " and a.interaction_id = i.id)" + Seen.OTHERS.and("i.client_id")
                        + " order by i.logged_at, i.id")
                .bind("firm", account.firmId())
                .bind("account", account.id())
                .bind("from", from)
                .map((row, context) -> row.getString("contact") == null
                        ? Optional.<Talk>empty()
                        : Optional.of(new Talk(
                                row.getString("id"),
                                row.getString("client_id"),
                                row.getString("contact"),
                                row.getString("channel").equals("CALL"),
                                row.getString("direction").equals("OUT"),
                                row.getBoolean("answered"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("note"),
                                row.getObject("talked_seconds") == null ? null : row.getInt("talked_seconds"),
                                row.getString("call_id") != null
                                        ? "c-" + row.getString("call_id")
                                        : row.getString("meeting_id") != null
                                                ? "m-" + row.getString("meeting_id") + "-" + row.getString("client_id")
                                                : "i-" + row.getString("id"),
                                row.getObject("withdrawn_at") != null)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        Map<String, Talk> standing = new LinkedHashMap<>();
        talks.stream().filter(talk -> !talk.withdrawn()).forEach(talk -> standing.put(uid(talk), talk));
        talks.stream().filter(Talk::withdrawn).forEach(talk -> rows.byContact(talk.id())
                .filter(row -> !standing.containsKey(row.uid()))
                .ifPresent(row -> rows.want(talk.client(), talk.id(), activity(talk, row.uid()), now)));
        standing.forEach((uid, talk) -> rows.want(talk.client(), talk.id(), activity(talk, uid), now));
    }

    /** The same for the same fact, also where what was logged by hand and what was recorded became one only later. */
    private String uid(Talk talk) {
        return rows.byContact(talk.id()).map(OutgoingRow::uid).orElse(cut(OutgoingRow.UID + talk.fact()));
    }

    private CrmActivity activity(Talk talk, String uid) {
        String subject = talk.call() ? talk.answered() ? "Telefonata" : "Telefonata senza risposta" : "Incontro";
        return new CrmActivity(
                null,
                uid,
                talk.contact(),
                talk.call() ? Kind.CALL : Kind.MEETING,
                talk.call() ? talk.outgoing() : null,
                talk.at().truncatedTo(ChronoUnit.SECONDS),
                talk.seconds() == null ? null : Duration.ofSeconds(talk.seconds()),
                !talk.withdrawn(),
                talk.withdrawn() ? subject + " (annullata)" : subject,
                account.takes(Take.NOTES) && talk.note() != null && !talk.withdrawn() ? talk.note() : "",
                null);
    }

    private record Advice(String client, @Nullable String contact, String document) {}

    private void suggestions() {
        Map<String, OutgoingRow> known = new LinkedHashMap<>();
        rows.suggestions().forEach(row -> known.put(row.uid(), row));
        if (account.takes(Take.SUGGESTIONS)) {
            List<Advice> all = handle.createQuery("select d.client_id, d.document, " + principal("d")
                            + " as contact from decision d where d.firm_id = :firm and d.action not in ('WAIT', 'NONE')"
                            + Seen.OTHERS.and("d.client_id") + " order by d.client_id")
                    .bind("firm", account.firmId())
                    .bind("account", account.id())
                    .map((row, context) ->
                            new Advice(row.getString("client_id"), row.getString("contact"), row.getString("document")))
                    .list();
            for (Advice advice : all) {
                if (advice.contact() != null) {
                    String uid = cut(OutgoingRow.UID + "s-" + advice.client());
                    OutgoingRow before = known.remove(uid);
                    rows.want(advice.client(), null, todo(advice, uid, before), now);
                }
            }
        }
        known.values().stream()
                .filter(row -> !row.done())
                .forEach(row -> rows.want(row.clientId(), null, over(row), now));
    }

    private CrmActivity todo(Advice advice, String uid, @Nullable OutgoingRow before) {
        JsonObject json = Json.createReader(new StringReader(advice.document())).readObject();
        Action action = Action.valueOf(json.getString("action"));
        String tone = json.getString("tone", null);
        String subject = Advised.words(action, tone, json.getString("who", null));
        String from = json.getString("notBefore", json.getString("dueBy", null));
        Instant at = from != null ? Instant.parse(from) : before != null && !before.done() ? before.at() : now;
        return new CrmActivity(
                null,
                uid,
                String.valueOf(advice.contact()),
                Kind.TODO,
                null,
                at.truncatedTo(ChronoUnit.MINUTES),
                null,
                false,
                subject,
                "",
                null);
    }

    private static CrmActivity over(OutgoingRow row) {
        return new CrmActivity(
                null,
                row.uid(),
                row.contactId(),
                Kind.TODO,
                null,
                row.at(),
                null,
                true,
                row.subject(),
                row.text(),
                null);
    }

    private static String cut(String uid) {
        return uid.length() <= 100 ? uid : uid.substring(0, 60) + Print.of(uid).substring(0, 40);
    }
}
