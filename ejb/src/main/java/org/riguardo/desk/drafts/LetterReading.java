package org.riguardo.desk.drafts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.tone.MailKind;
import org.riguardo.firm.Firm;

/** Gathers the facts that a letter to one client is filled with, as they stand now. */
final class LetterReading {

    private static final int DAYS_OF_A_TALK = 7;

    private final LetterRows rows;
    private final Handle handle;
    private final Firm firm;
    private final ClientFile file;
    private final Decision decision;
    private final Instant now;
    private final ZoneId zone;

    LetterReading(Handle handle, Firm firm, ClientFile file, Decision decision, Instant now) {
        this.rows = new LetterRows(handle, firm.id());
        this.handle = handle;
        this.firm = firm;
        this.file = file;
        this.decision = decision;
        this.now = now;
        this.zone = firm.zone();
    }

    /**
     * The facts.
     *
     * @param sender the username of the person who writes
     * @param to the address that it goes to; null for none yet
     * @param answers the message that it answers; null for none
     */
    LetterFacts read(MailKind kind, String sender, @Nullable String to, @Nullable String answers) {
        String client = file.client().id();
        String taxCode = rows.taxCode(client).orElse(null);
        String named = to == null ? null : Addressee.person(rows.nameOf(client, to));
        LocalDate talk = talk(kind);
        boolean broken = kind == MailKind.REMINDER && brokenAgreement() != null;
        Agreement agreement = kind == MailKind.RECAP ? agreedSince(talk) : broken ? brokenAgreement() : null;
        return new LetterFacts(
                file.client().name(),
                named != null ? named : Addressee.client(file.client().name(), taxCode),
                firm.name(),
                SenderName.of(sender),
                items(kind, agreement),
                agreement,
                broken,
                talk,
                rows.setting().iban(),
                answers == null
                        ? null
                        : Conversation.answering(handle, firm.id(), answers).subject(),
                today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private List<Item> items(MailKind kind, @Nullable Agreement agreement) {
        if (kind != MailKind.REMINDER && kind != MailKind.RECAP) {
            return List.of();
        }
        if (kind == MailKind.RECAP && agreement != null) {
            return file.items().stream()
                    .filter(item -> agreement.items().contains(item.id()))
                    .sorted(Comparator.comparing(Item::due).thenComparing(Item::id))
                    .toList();
        }
        Set<String> decided = Set.copyOf(decision.items());
        List<Item> found = file.items().stream()
                .filter(item -> decided.isEmpty() ? pastDue(item) : decided.contains(item.id()))
                .collect(Collectors.toList());
        found.sort(Comparator.comparing((Item item) -> item.amount().signum() < 0)
                .thenComparing(Item::due)
                .thenComparing(Item::id));
        return found;
    }

    private boolean pastDue(Item item) {
        return !item.disputed() && item.open().signum() > 0 && item.due().isBefore(today());
    }

    private @Nullable LocalDate talk(MailKind kind) {
        LocalDate earliest = today().minusDays(DAYS_OF_A_TALK);
        return Talks.newest(
                        file,
                        contact -> kind == MailKind.RECAP
                                ? contact.isMoneyConversation()
                                : kind == MailKind.COURTESY && contact.isConversation())
                .map(Interaction::at)
                .map(at -> LocalDate.ofInstant(at, zone))
                .filter(day -> !day.isBefore(earliest))
                .orElse(null);
    }

    private @Nullable Agreement agreedSince(@Nullable LocalDate talk) {
        return file.agreements().stream()
                .filter(agreement -> !agreement.superseded())
                .filter(agreement -> talk != null && !agreement.made().isBefore(talk))
                .max(Comparator.comparing(Agreement::made).thenComparing(Agreement::id))
                .orElse(null);
    }

    private @Nullable Agreement brokenAgreement() {
        Set<String> broken = decision.alerts().stream()
                .filter(alert -> alert.rule().equals("broken-agreement"))
                .flatMap(alert -> alert.evidence().stream())
                .collect(Collectors.toSet());
        return file.agreements().stream()
                .filter(agreement -> broken.contains(agreement.id()))
                .max(Comparator.comparing(Agreement::made).thenComparing(Agreement::id))
                .orElse(null);
    }

    /** The language that the client speaks, in small letters; Italian when nobody said. */
    static String language(ClientFile file) {
        return Objects.requireNonNullElse(file.client().language(), "it").toLowerCase(Locale.ROOT);
    }
}
