package org.riguardo.timeline.meaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Words;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Understanding;

/** Keeps what was understood beside the messages and notes that say it; what a person decided stays, however often a text is read again. */
public final class MeaningKeeping {

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final FindingRows rows;
    private final FindingViews views;

    /** Keeps rows of that firm in the transaction of that handle. */
    public MeaningKeeping(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.rows = new FindingRows(handle, firm, now);
        this.views = new FindingViews(handle, firm);
    }

    /** Keeps what new messages say, by their ids; costs one statement for all of them, and none where nothing was found. */
    public void keep(Map<String, Understanding> byMessage) {
        List<FindingRows.Found> found = new ArrayList<>();
        byMessage.forEach((id, understanding) ->
                understanding.findings().forEach(finding -> found.add(new FindingRows.Found(id, null, finding))));
        rows.add(found);
    }

    /**
     * Keeps what a message says when it was read again, by other words or rules or as one that went out; what a person decided before
     * stays as it is, and comes up once.
     *
     * @return the clients whose contact it is
     */
    public Set<String> again(String messageId, Understanding understanding) {
        rows.removeUntouched(messageId);
        List<FindingView> decided = views.ofMessage(messageId);
        rows.add(understanding.findings().stream()
                .filter(finding -> decided.stream().noneMatch(one -> same(one, finding)))
                .map(finding -> new FindingRows.Found(messageId, null, finding))
                .toList());
        return new Recount(handle, firm, now).message(messageId, views.ofMessage(messageId));
    }

    /** Keeps what the note of a logged contact says, as proposals. */
    public void noted(String contactId, Understanding understanding) {
        List<FindingRows.Found> found = understanding.findings().stream()
                .filter(finding -> !logged(contactId, finding.kind()))
                .map(finding -> new FindingRows.Found(null, contactId, finding))
                .toList();
        if (!found.isEmpty()) {
            remember(contactId);
            rows.add(found);
        }
    }

    /** Forgets what the note of a contact was taken to say, as the note was taken back; what a person decided stays. */
    public void unnoted(String contactId) {
        rows.removeUntouchedOf(contactId);
        handle.createUpdate("update interaction set logged_purpose = null, logged_money = null, logged_signals = null"
                        + " where firm_id = :firm and id = :id and not exists (select 1 from meaning_finding f"
                        + " where f.interaction_id = interaction.id)")
                .bind("firm", firm)
                .bind("id", contactId)
                .execute();
    }

    /** Keeps what the contact was logged with, from which later counts begin. */
    void remember(String contactId) {
        handle.createUpdate("update interaction set logged_purpose = purpose, logged_money = money_mentioned,"
                        + " logged_signals = signals where firm_id = :firm and id = :id and logged_purpose is null")
                .bind("firm", firm)
                .bind("id", contactId)
                .execute();
    }

    private boolean logged(String contactId, Kind kind) {
        Map<String, Object> contact = handle.createQuery("select purpose, signals from interaction"
                        + " where firm_id = :firm and id = :id and message_id is null")
                .bind("firm", firm)
                .bind("id", contactId)
                .mapToMap()
                .one();
        return kind instanceof Kind.About
                ? !contact.get("purpose").equals("UNKNOWN")
                : Words.split((String) contact.get("signals")).contains(kind.key());
    }

    static boolean same(FindingView decided, Finding finding) {
        Kind found = decided.found() == null ? decided.kind() : decided.found().kind();
        boolean overlaps =
                decided.part() == finding.part() && decided.from() < finding.to() && finding.from() < decided.to();
        boolean sameWords = decided.words().equalsIgnoreCase(finding.words());
        return (found.equals(finding.kind()) || decided.kind().equals(finding.kind()))
                && (overlaps || sameWords || decided.rule() == null);
    }
}
