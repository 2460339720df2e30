package org.riguardo.timeline.meaning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.Words;
import org.riguardo.mailbox.Counted;
import org.riguardo.timeline.mail.Reminders;

/** Makes what the policy sees of a contact follow what counts of its words, unless a person said of the contact itself what it was about. */
final class Recount {

    private static final Set<Signal> OF_THE_KIND = EnumSet.of(Signal.BOUNCE, Signal.OUT_OF_OFFICE);
    private static final String SET = "update interaction set signals = :signals,"
            + " purpose = case when classified_at is null then :purpose else purpose end,"
            + " money_mentioned = case when classified_at is null then :money else money_mentioned end"
            + " where firm_id = :firm and withdrawn_at is null and ";

    private final Handle handle;
    private final String firm;
    private final Instant now;

    Recount(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** Returns the clients whose contact it is, or was until now. */
    Set<String> message(String messageId, List<FindingView> findings) {
        Counted counted = counted(findings);
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(Words.split(Signal.class, one("select signals from mail_message", messageId)));
        signals.retainAll(OF_THE_KIND);
        signals.addAll(counted.signals());
        for (String update : List.of(
                "update mail_message set signals = :signals, purpose = :purpose, money_mentioned = :money"
                        + " where firm_id = :firm and id = :id",
                SET + "message_id = :id")) {
            set(update, messageId, new Counted(counted.purpose(), counted.moneyMentioned(), signals));
        }
        Set<String> clients = new LinkedHashSet<>(clients("message_id", messageId));
        new Reminders(handle, firm, now).follow(messageId);
        clients.addAll(clients("message_id", messageId));
        return clients;
    }

    /** Returns the client whose contact it is. */
    Set<String> contact(String contactId, List<FindingView> findings) {
        Counted counted = counted(findings);
        Map<String, Object> logged = handle.createQuery(
                        "select logged_purpose, logged_money, logged_signals from interaction"
                                + " where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", contactId)
                .mapToMap()
                .one();
        Purpose purpose = Purpose.valueOf((String) logged.get("logged_purpose"));
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(Words.split(Signal.class, (String) logged.get("logged_signals")));
        signals.addAll(counted.signals());
        set(
                SET + "id = :id",
                contactId,
                new Counted(
                        purpose == Purpose.UNKNOWN ? counted.purpose() : purpose,
                        Boolean.TRUE.equals(logged.get("logged_money")) || counted.moneyMentioned(),
                        signals));
        return clients("id", contactId);
    }

    /** What a person says of the words comes after what a person said of the contact, when it comes later. */
    void wordsSayAgain(FindingView finding) {
        handle.createUpdate("update interaction set classified_at = null where firm_id = :firm and "
                        + (finding.messageId() != null ? "message_id" : "id") + " = :id")
                .bind("firm", firm)
                .bind("id", finding.messageId() != null ? finding.messageId() : finding.contactId())
                .execute();
    }

    private void set(String update, String id, Counted counted) {
        handle.createUpdate(update)
                .bind("signals", Words.join(counted.signals()))
                .bind("purpose", counted.purpose().name())
                .bind("money", counted.moneyMentioned())
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    private Set<String> clients(String column, String id) {
        return handle.createQuery(
                        "select client_id from interaction where firm_id = :firm and withdrawn_at is null and " + column
                                + " = :id")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .set();
    }

    private String one(String select, String id) {
        Optional<String> found = handle.createQuery(select + " where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        return found.orElse("");
    }

    private static Counted counted(List<FindingView> findings) {
        return Counted.of(findings.stream()
                .filter(FindingView::counts)
                .map(FindingView::kind)
                .toList());
    }
}
