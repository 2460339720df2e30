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

    void insert(KeptDraft kept) {
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
                .bind("automatic", draft.life().automatic())
                .bind("createdAt", draft.life().createdAt())
                .bind("createdBy", draft.life().createdBy())
                .execute();
    }

    /** Whether the draft was open in the revision before, and now is as given. */
    boolean update(KeptDraft kept) {
        return bind(
                                handle.createUpdate(
                                        "update draft set revision = :revision, state = :state, kind = :kind,"
                                                + " purpose = :purpose, tone = :tone, form = :form, language = :language, pack = :pack,"
                                                + " sender = :sender, to_addresses = :to, cc_addresses = :cc, subject = :subject, body = :body,"
                                                + " items = :items, answers = :answers, follows = :follows, statement = :statement,"
                                                + " filled = :filled, facts = :facts, changed_at = :changedAt, changed_by = :changedBy"
                                                + " where firm_id = :firm and id = :id and revision = :before and state <> 'LEFT'"),
                                kept)
                        .bind("before", kept.draft().life().revision() - 1)
                        .execute()
                > 0;
    }

    Optional<KeptDraft> find(String id) {
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

    private <S extends SqlStatement<S>> S bind(S statement, KeptDraft kept) {
        Draft draft = kept.draft();
        Draft.Wording wording = draft.wording();
        Draft.Letter letter = draft.letter();
        return statement
                .bind("id", draft.id())
                .bind("firm", firm)
                .bind("revision", draft.life().revision())
                .bind("state", draft.life().state().name())
                .bind("kind", draft.matter().kind().name())
                .bind("purpose", draft.matter().purpose().name())
                .bind("tone", wording.tone() == null ? null : wording.tone().name())
                .bind("form", wording.form().name())
                .bind("language", wording.language())
                .bind("pack", wording.pack())
                .bind("sender", letter.sender())
                .bind("to", lines(letter.to()))
                .bind("cc", lines(letter.cc()))
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("items", Words.join(draft.matter().items()))
                .bind("answers", draft.origin().answers())
                .bind("follows", draft.origin().follows())
                .bind("statement", letter.statement())
                .bind("filled", kept.filled())
                .bind("facts", kept.facts())
                .bind("changedAt", draft.life().changedAt())
                .bind("changedBy", draft.life().changedBy());
    }

    private static KeptDraft kept(ResultSet row) throws SQLException {
        String tone = row.getString("tone");
        Draft draft = new Draft(
                row.getString("id"),
                row.getString("client_id"),
                new Draft.Matter(
                        MailKind.valueOf(row.getString("kind")),
                        Purpose.valueOf(row.getString("purpose")),
                        Words.split(row.getString("items"))),
                new Draft.Wording(
                        tone == null ? null : Tone.valueOf(tone),
                        Form.valueOf(row.getString("form")),
                        row.getString("language"),
                        row.getString("pack")),
                new Draft.Letter(
                        row.getString("sender"),
                        lines(row.getString("to_addresses")),
                        lines(row.getString("cc_addresses")),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getBoolean("statement")),
                new Draft.Origin(row.getString("answers"), row.getString("follows")),
                life(row));
        return new KeptDraft(draft, row.getString("filled"), row.getString("facts"));
    }

    private static Draft.Life life(ResultSet row) throws SQLException {
        return new Draft.Life(
                row.getInt("revision"),
                Draft.State.valueOf(row.getString("state")),
                row.getBoolean("automatic"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
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
