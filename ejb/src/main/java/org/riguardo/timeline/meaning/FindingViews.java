package org.riguardo.timeline.meaning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Part;

/** Reads findings as they are shown, always within one firm. */
final class FindingViews {

    private static final int AT_ONCE = 500;
    private static final String ORDER = " order by f.from_char, f.to_char, f.kind, f.id";

    private static final String EACH =
            "select i.id as of_contact, i.client_id as of_client, i.at as contact_at, m.* from interaction i join meaning_finding m"
                    + " on m.message_id = i.message_id where i.firm_id = :firm";
    private static final String EACH_NOTE =
            "select i.id as of_contact, i.client_id as of_client, i.at as contact_at, m.* from interaction i join meaning_finding m"
                    + " on m.interaction_id = i.id where i.firm_id = :firm";
    private static final String WAITING = " and i.client_id = :client and i.withdrawn_at is null"
            + " and ((m.state = 'PROPOSED' and i.at > :since)"
            + " or (m.state in ('COUNTED', 'CORRECTED') and m.review_on <= :today))";

    private static final String WAITING_OF_SOME = " and i.client_id in (<ids>) and i.withdrawn_at is null"
            + " and ((m.state = 'PROPOSED' and m.kind in (<kinds>) and i.at > :since)"
            + " or (m.state in ('COUNTED', 'CORRECTED') and m.review_on <= :today))";
    private static final List<String> PRESSING =
            Kinds.all().stream().filter(FindingView::pressing).map(Kind::key).toList();

    private final Handle handle;
    private final String firm;

    FindingViews(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<FindingView> get(String id) {
        return views("f.id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    List<FindingView> ofMessage(String messageId) {
        return views("f.message_id = :id", query -> query.bind("id", messageId));
    }

    List<FindingView> ofContact(String contactId) {
        return views("f.interaction_id = :id", query -> query.bind("id", contactId));
    }

    /** What these messages say, by their ids. */
    Map<String, List<FindingView>> ofMessages(List<String> messageIds) {
        Map<String, List<FindingView>> found = new LinkedHashMap<>();
        for (int from = 0; from < messageIds.size(); from += AT_ONCE) {
            handle.createQuery("select f.* from meaning_finding f where f.firm_id = :firm and f.message_id in (<ids>)"
                            + ORDER)
                    .bind("firm", firm)
                    .bindList("ids", messageIds.subList(from, Math.min(messageIds.size(), from + AT_ONCE)))
                    .map((row, context) -> found.computeIfAbsent(row.getString("message_id"), id -> new ArrayList<>())
                            .add(view(row)))
                    .list();
        }
        return found;
    }

    /** What the words of these contacts say, by their ids; a message's findings are those of each contact that it is. */
    Map<String, List<FindingView>> ofContacts(Collection<String> contactIds) {
        Map<String, List<FindingView>> found = new LinkedHashMap<>();
        if (!contactIds.isEmpty()) {
            handle.createQuery("select f.* from (" + EACH + " and i.id in (<ids>) union all " + EACH_NOTE
                            + " and i.id in (<ids>)) f" + ORDER)
                    .bind("firm", firm)
                    .bindList("ids", contactIds)
                    .map((row, context) -> found.computeIfAbsent(row.getString("of_contact"), id -> new ArrayList<>())
                            .add(view(row)))
                    .list();
        }
        return found;
    }

    /** The newest that wait for a person, or whose day has come to be looked at again, of a client's contacts since then. */
    List<FindingView> waiting(String clientId, Instant since, LocalDate today) {
        return handle
                .createQuery("select f.* from (" + EACH + WAITING + " union all " + EACH_NOTE + WAITING
                        + ") f order by f.contact_at desc, f.from_char, f.id")
                .bind("firm", firm)
                .bind("client", clientId)
                .bind("since", since)
                .bind("today", today)
                .map((row, context) -> view(row))
                .list()
                .stream()
                .filter(finding -> finding.pressing() || finding.due(today))
                .toList();
    }

    /** How many wait for a person or are due to be looked at again, by client; clients with none are left out. */
    Map<String, Integer> waitingCounts(Collection<String> clientIds, Instant since, LocalDate today) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!clientIds.isEmpty()) {
            handle.createQuery("select f.of_client, count(*) as waiting from (" + EACH + WAITING_OF_SOME + " union all "
                            + EACH_NOTE + WAITING_OF_SOME + ") f group by f.of_client")
                    .bind("firm", firm)
                    .bindList("ids", clientIds)
                    .bindList("kinds", PRESSING)
                    .bind("since", since)
                    .bind("today", today)
                    .map((row, context) -> counts.put(row.getString("of_client"), row.getInt("waiting")))
                    .list();
        }
        return counts;
    }

    private List<FindingView> views(String condition, UnaryOperator<Query> binding) {
        Query query = handle.createQuery(
                        "select f.* from meaning_finding f where f.firm_id = :firm and " + condition + ORDER)
                .bind("firm", firm);
        return binding.apply(query).map((row, context) -> view(row)).list();
    }

    private static FindingView view(ResultSet row) throws SQLException {
        String part = row.getString("part");
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return new FindingView(
                row.getString("id"),
                row.getString("message_id"),
                row.getString("interaction_id"),
                Kinds.kept(row.getString("kind")),
                part == null ? null : Part.valueOf(part),
                row.getInt("from_char"),
                row.getInt("to_char"),
                row.getString("words"),
                row.getObject("named_day", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("rule"),
                row.getBoolean("certain"),
                row.getObject("review_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                at == null ? null : at.toInstant(),
                found(row));
    }

    private static FindingView.@Nullable Found found(ResultSet row) throws SQLException {
        String kind = row.getString("found_kind");
        if (kind == null || !row.getString("state").equals(State.CORRECTED.name())) {
            return null;
        }
        BigDecimal amount = row.getBigDecimal("found_amount");
        return new FindingView.Found(Kinds.kept(kind), row.getObject("found_day", LocalDate.class), amount);
    }
}
