package org.riguardo.timeline.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.mailbox.Counted;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Part;

/** Keeps findings, always within one firm. */
final class FindingRows {

    private static final int LONGEST = 2_000;
    private static final List<String> FOUND = List.of(
            "id",
            "firm_id",
            "message_id",
            "interaction_id",
            "part",
            "from_char",
            "to_char",
            "words",
            "kind",
            "named_day",
            "amount",
            "found_kind",
            "found_day",
            "found_amount",
            "rule",
            "certain",
            "state",
            "found_at");

    private final Handle handle;
    private final String firm;
    private final Instant now;

    FindingRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** Adds what was found, in bulk; what is certain counts at once but for hardship. */
    void add(List<Found> findings) {
        if (findings.isEmpty()) {
            return;
        }
        try (BulkInsert insert = BulkInsert.into(handle, "meaning_finding", FOUND)) {
            for (Found found : findings) {
                Finding finding = found.finding();
                String kind = finding.kind().key();
                insert.add(
                        Database.newId(),
                        firm,
                        found.messageId(),
                        found.contactId(),
                        finding.part().name(),
                        finding.from(),
                        finding.to(),
                        cut(finding.words()),
                        kind,
                        finding.day(),
                        finding.amount(),
                        kind,
                        finding.day(),
                        finding.amount(),
                        finding.rule(),
                        finding.certain(),
                        found.state().name(),
                        now);
            }
        }
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
