package org.riguardo.timeline.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.Words;
import org.riguardo.firm.Caller;
import org.riguardo.meaning.Kind;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** What a person decides about findings, in the transaction of one handle; what the policy sees of the contact follows at once. */
final class Deciding {

    /** Months after which a hardship is looked at again, unless a person names another day. */
    static final int REVIEW_MONTHS = 3;

    private final Handle handle;
    private final Caller caller;
    private final ZoneId zone;
    private final Instant now;
    private final FindingRows rows;
    private final FindingViews views;

    Deciding(Handle handle, Caller caller, ZoneId zone, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.zone = zone;
        this.now = now;
        this.rows = new FindingRows(handle, caller.firm(), now);
        this.views = new FindingViews(handle, caller.firm());
    }

    MessageMeaning message(String id) {
        return handle.createQuery(
                        "select id, client_id, direction, sent_at, subject, new_text, purpose, money_mentioned,"
                                + " signals from mail_message where firm_id = :firm and id = :id")
                .bind("firm", caller.firm())
                .bind("id", id)
                .map((row, context) -> new MessageMeaning(
                        id,
                        row.getString("client_id"),
                        Direction.valueOf(row.getString("direction")),
                        LocalDate.ofInstant(
                                row.getObject("sent_at", OffsetDateTime.class).toInstant(), zone),
                        text(row.getString("subject")),
                        text(row.getString("new_text")),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("money_mentioned"),
                        Words.split(Signal.class, row.getString("signals")),
                        views.ofMessage(id)))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("message", id));
    }

    NoteMeaning note(String contactId) {
        return handle.createQuery(
                        "select client_id, at, coalesce(note, '') as note from interaction where firm_id = :firm"
                                + " and id = :id and message_id is null and withdrawn_at is null")
                .bind("firm", caller.firm())
                .bind("id", contactId)
                .map((row, context) -> new NoteMeaning(
                        contactId,
                        row.getString("client_id"),
                        LocalDate.ofInstant(
                                row.getObject("at", OffsetDateTime.class).toInstant(), zone),
                        row.getString("note"),
                        views.ofContact(contactId)))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("interaction", contactId));
    }

    Decided confirm(String id, @Nullable LocalDate reviewOn) {
        FindingView finding = finding(id);
        rows.decide(id, State.COUNTED, review(finding, reviewOn), caller.username());
        Decided decided = counted(finding);
        if (finding.kind().equals(Kinds.HARDSHIP) && finding.due(today())) {
            flags().stillSo(id, decided.clients());
        }
        return decided;
    }

    Decided refuse(String id) {
        FindingView finding = finding(id);
        flags().lift(id);
        if (finding.rule() == null) {
            rows.remove(id);
        } else {
            rows.decide(id, State.REFUSED, null, caller.username());
        }
        return counted(finding);
    }

    Decided correct(String id, Said said) {
        FindingView finding = finding(id);
        flags().lift(id);
        rows.correct(id, checked(said), caller.username());
        return counted(said.kind() instanceof Kind.About ? finding(id) : finding);
    }

    Decided add(String messageId, Said said) {
        MessageMeaning message = message(messageId);
        String id = rows.add(messageId, null, checked(said).in(message.text()), caller.username());
        return counted(finding(id));
    }

    Decided addToContact(String contactId, Said said) {
        String note = note(contactId).note();
        new MeaningKeeping(handle, caller.firm(), now).remember(contactId);
        String id = rows.add(null, contactId, checked(said).in(note), caller.username());
        return counted(finding(id));
    }

    Decided undo(String id) {
        FindingView finding = finding(id);
        flags().lift(id);
        if (finding.rule() == null) {
            rows.remove(id);
        } else {
            boolean atOnce = finding.certain() && finding.messageId() != null;
            boolean hardship = foundHardship(id);
            rows.reset(finding, atOnce && !hardship ? State.COUNTED : State.PROPOSED);
        }
        return counted(finding);
    }

    FindingView finding(String id) {
        return views.get(id).orElseThrow(() -> new NotFoundProblem("finding", id));
    }

    private boolean foundHardship(String id) {
        return handle.createQuery("select found_kind from meaning_finding where firm_id = :firm and id = :id")
                .bind("firm", caller.firm())
                .bind("id", id)
                .mapTo(String.class)
                .one()
                .equals(Kinds.HARDSHIP.key());
    }

    private HardshipFlags flags() {
        return new HardshipFlags(handle, caller.firm(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private Decided counted(FindingView finding) {
        Recount recount = new Recount(handle, caller.firm(), now);
        if (finding.kind() instanceof Kind.About) {
            recount.wordsSayAgain(finding);
        }
        Set<String> clients = finding.messageId() != null
                ? recount.message(finding.messageId(), views.ofMessage(finding.messageId()))
                : recount.contact(finding.contactId(), views.ofContact(finding.contactId()));
        return new Decided(finding.id(), finding.messageId(), clients);
    }

    private Said checked(Said said) {
        if (said.amount() != null
                && (said.amount().signum() <= 0
                        || said.amount().precision() - said.amount().scale() > 13)) {
            throw new InputProblem(
                    "amount",
                    "L'importo è un numero maggiore di zero, come 1.200,00.",
                    "The amount is a number above zero, such as 1200.00.");
        }
        if (said.day() != null && (said.day().getYear() < 1990 || said.day().getYear() > 2200)) {
            throw new InputProblem("day", "Questa data non può essere giusta.", "This day cannot be right.");
        }
        return said.reviewed(review(said.kind().equals(Kinds.HARDSHIP), said.reviewOn()));
    }

    private @Nullable LocalDate review(FindingView finding, @Nullable LocalDate asked) {
        return review(finding.kind().equals(Kinds.HARDSHIP), asked);
    }

    private @Nullable LocalDate review(boolean hardship, @Nullable LocalDate asked) {
        LocalDate today = today();
        if (asked == null) {
            return hardship ? today.plusMonths(REVIEW_MONTHS) : null;
        }
        if (!asked.isAfter(today) || asked.isAfter(today.plusYears(1))) {
            throw new InputProblem(
                    "reviewOn",
                    "La data in cui riguardare è un giorno da domani a un anno da oggi.",
                    "The day to look at it again is from tomorrow to a year from today.");
        }
        return asked;
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }
}
