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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.mailbox.Counted;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Part;

/** The rows of findings, always within one firm. */
final class FindingRows {

    private static final int LONGEST = 2_000;
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
    private final Instant now;

    FindingRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** Adds what was found, by one statement for all; what is certain counts at once but for hardship. */
    void add(List<Found> findings) {
        if (findings.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into meaning_finding (id, firm_id, message_id, interaction_id, part, from_char, to_char, words, kind,"
                        + " named_day, amount, found_kind, found_day, found_amount, rule, certain, state, found_at)"
                        + " values (:id, :firm, :message, :contact, :part, :from, :to, :words, :kind, :day, :amount, :kind, :day,"
                        + " :amount, :rule, :certain, :state, :now)");
        for (Found found : findings) {
            Finding finding = found.finding();
            batch.bind("id", Database.newId())
                    .bind("firm", firm)
                    .bind("message", found.messageId())
                    .bind("contact", found.contactId())
                    .bind("part", finding.part().name())
                    .bind("from", finding.from())
                    .bind("to", finding.to())
                    .bind("words", cut(finding.words()))
                    .bind("kind", finding.kind().key())
                    .bind("day", finding.day())
                    .bind("amount", finding.amount())
                    .bind("rule", finding.rule())
                    .bind("certain", finding.certain())
                    .bind("state", found.state().name())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /** Adds what a person says, and returns its id. */
    String add(@Nullable String message, @Nullable String contact, Said said, String by) {
        String id = Database.newId();
        handle.createUpdate(
                        "insert into meaning_finding (id, firm_id, message_id, interaction_id, part, from_char, to_char, words,"
                                + " kind, named_day, amount, certain, review_on, state, found_at, decided_at, decided_by) values (:id,"
                                + " :firm, :message, :contact, :part, :from, :to, :words, :kind, :day, :amount, false, :review,"
                                + " 'CORRECTED', :now, :now, :by)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("message", message)
                .bind("contact", contact)
                .bind("part", said.from() == said.to() ? null : Part.TEXT.name())
                .bind("from", said.from())
                .bind("to", said.to())
                .bind("words", cut(said.words()))
                .bind("kind", said.kind().key())
                .bind("day", said.day())
                .bind("amount", said.amount())
                .bind("review", said.reviewOn())
                .bind("now", now)
                .bind("by", by)
                .execute();
        return id;
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

    /** Takes away what nobody has looked at, before the words are read again. */
    void removeUntouched(String messageId) {
        handle.createUpdate("delete from meaning_finding where firm_id = :firm and message_id = :id"
                        + " and decided_by is null")
                .bind("firm", firm)
                .bind("id", messageId)
                .execute();
    }

    void removeUntouchedOf(String contactId) {
        handle.createUpdate("delete from meaning_finding where firm_id = :firm and interaction_id = :id"
                        + " and decided_by is null")
                .bind("firm", firm)
                .bind("id", contactId)
                .execute();
    }

    /** Confirms or refuses what the rule said. */
    void decide(String id, State state, @Nullable LocalDate reviewOn, String by) {
        handle.createUpdate("update meaning_finding set state = :state, review_on = :review, decided_at = :now,"
                        + " decided_by = :by, kind = coalesce(found_kind, kind),"
                        + " named_day = case when found_kind is null then named_day else found_day end,"
                        + " amount = case when found_kind is null then amount else found_amount end"
                        + " where firm_id = :firm and id = :id")
                .bind("state", state.name())
                .bind("review", reviewOn)
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void correct(String id, Said said, String by) {
        handle.createUpdate("update meaning_finding set state = 'CORRECTED', kind = :kind, named_day = :day,"
                        + " amount = :amount, review_on = :review, decided_at = :now, decided_by = :by"
                        + " where firm_id = :firm and id = :id")
                .bind("kind", said.kind().key())
                .bind("day", said.day())
                .bind("amount", said.amount())
                .bind("review", said.reviewOn())
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Sets a finding back to what the rule said, as if nobody had looked at it. */
    void reset(FindingView finding, State state) {
        handle.createUpdate("update meaning_finding set state = :state, kind = found_kind, named_day = found_day,"
                        + " amount = found_amount, review_on = null, decided_at = null, decided_by = null"
                        + " where firm_id = :firm and id = :id and found_kind is not null")
                .bind("state", state.name())
                .bind("firm", firm)
                .bind("id", finding.id())
                .execute();
    }

    /** Takes away what a person added. */
    void remove(String id) {
        handle.createUpdate("delete from meaning_finding where firm_id = :firm and id = :id and found_kind is null")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
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

    private static String cut(String words) {
        String whole = words.replace("\0", "");
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    /** A finding with the message or the contact whose words they are. */
    record Found(@Nullable String messageId, @Nullable String contactId, Finding finding) {

        State state() {
            return messageId != null && Counted.countsAtOnce(finding) ? State.COUNTED : State.PROPOSED;
        }
    }
}
