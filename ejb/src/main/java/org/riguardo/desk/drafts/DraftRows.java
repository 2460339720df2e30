package org.riguardo.desk.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.db.Words;

/** The drafts of one firm. */
final class DraftRows {

    private final Handle handle;
    private final String firm;

    DraftRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /**
     * A draft as it is kept.
     *
     * @param filled the subject, and from the second line the text, as a pack gave them
     * @param facts what they were filled with, by {@link KeptFacts}
     */
    record Kept(Draft draft, @Nullable String filled, @Nullable String facts) {

        boolean subjectEdited() {
            return filled == null || !filled.lines().findFirst().orElse("").equals(draft.subject());
        }

        boolean bodyEdited() {
            int end = filled == null ? -1 : filled.indexOf('\n');
            return end < 0 || !filled.substring(end + 1).equals(draft.body());
        }
    }

    static String filled(String subject, String body) {
        return subject + "\n" + body;
    }

    void insert(Kept kept) {
        Draft draft = kept.draft();
        bind(
                        handle.createUpdate(
                                "insert into draft (id, firm_id, client_id, revision, state, kind, purpose, tone, form,"
                                        + " language, pack, sender, to_addresses, cc_addresses, subject, body, items, answers, follows,"
                                        + " statement, automatic, filled, facts, created_at, created_by, changed_at, changed_by)"
                                        + " values (:id, :firm, :client, :revision, :state, :kind, :purpose, :tone, :form, :language,"
                                        + " :pack, :sender, :to, :cc, :subject, :body, :items, :answers, :follows, :statement,"
                                        + " :automatic, :filled, :facts, :createdAt, :createdBy, :changedAt, :changedBy)"),
                        kept)
                .bind("client", draft.clientId())
                .bind("automatic", draft.automatic())
                .bind("createdAt", draft.createdAt())
                .bind("createdBy", draft.createdBy())
                .execute();
    }

    /** Whether the draft was open in the revision before, and now is as given. */
    boolean update(Kept kept) {
        return bind(
                                handle.createUpdate(
                                        "update draft set revision = :revision, state = :state, kind = :kind,"
                                                + " purpose = :purpose, tone = :tone, form = :form, language = :language, pack = :pack,"
                                                + " sender = :sender, to_addresses = :to, cc_addresses = :cc, subject = :subject, body = :body,"
                                                + " items = :items, answers = :answers, follows = :follows, statement = :statement,"
                                                + " filled = :filled, facts = :facts, changed_at = :changedAt, changed_by = :changedBy"
                                                + " where firm_id = :firm and id = :id and revision = :before and state <> 'LEFT'"),
                                kept)
                        .bind("before", kept.draft().revision() - 1)
                        .execute()
                > 0;
    }

    Optional<Kept> find(String id) {
        return handle.createQuery("select * from draft where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> kept(row))
                .findOne();
    }

    /** The open drafts for a client, the one that changed last first. */
    List<Draft> open(String client) {
        return handle.createQuery("select * from draft where firm_id = :firm and client_id = :client"
                        + " and state = 'OPEN' order by changed_at desc, id")
                .bind("firm", firm)
                .bind("client", client)
                .map((row, context) -> kept(row).draft())
                .list();
    }

    private <S extends SqlStatement<S>> S bind(S statement, Kept kept) {
        Draft draft = kept.draft();
        return statement
                .bind("id", draft.id())
                .bind("firm", firm)
                .bind("revision", draft.revision())
                .bind("state", draft.state().name())
                .bind("kind", draft.kind().name())
                .bind("purpose", draft.purpose().name())
                .bind("tone", draft.tone() == null ? null : draft.tone().name())
                .bind("form", draft.form().name())
                .bind("language", draft.language())
                .bind("pack", draft.pack())
                .bind("sender", draft.sender())
                .bind("to", lines(draft.to()))
                .bind("cc", lines(draft.cc()))
                .bind("subject", draft.subject())
                .bind("body", draft.body())
                .bind("items", Words.join(draft.items()))
                .bind("answers", draft.answers())
                .bind("follows", draft.follows())
                .bind("statement", draft.statement())
                .bind("filled", kept.filled())
                .bind("facts", kept.facts())
                .bind("changedAt", draft.changedAt())
                .bind("changedBy", draft.changedBy());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String tone = row.getString("tone");
        Draft draft = new Draft(
                row.getString("id"),
                row.getString("client_id"),
                row.getInt("revision"),
                Draft.State.valueOf(row.getString("state")),
                MailKind.valueOf(row.getString("kind")),
                Purpose.valueOf(row.getString("purpose")),
                tone == null ? null : Tone.valueOf(tone),
                Form.valueOf(row.getString("form")),
                row.getString("language"),
                row.getString("pack"),
                row.getString("sender"),
                lines(row.getString("to_addresses")),
                lines(row.getString("cc_addresses")),
                row.getString("subject"),
                row.getString("body"),
                Words.split(row.getString("items")),
                row.getString("answers"),
                row.getString("follows"),
                row.getBoolean("statement"),
                row.getBoolean("automatic"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
        return new Kept(draft, row.getString("filled"), row.getString("facts"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String lines(Collection<String> words) {
        return String.join("\n", words);
    }

    private static List<String> lines(String column) {
        return Arrays.stream(column.split("\n")).filter(word -> !word.isEmpty()).toList();
    }
}
