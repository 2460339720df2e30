package org.riguardo.timeline.meaning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Understanding;

/** Reads messages that are kept again by other words and rules; what a person decided stays, and what says the same is left alone. */
final class Rereading {

    private static final Duration BACK = Duration.ofDays(60);
    private static final int MOST = 2_000;
    private static final int LOOKED_AT = 100_000;

    private final Handle handle;
    private final String firm;
    private final ZoneId zone;
    private final Instant now;

    Rereading(Handle handle, String firm, ZoneId zone, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.zone = zone;
        this.now = now;
    }

    /** The newest messages of the last 60 days that persons wrote, {@value #MOST} at most. */
    Result by(Lexicon lexicon) {
        List<Mail> mails = mails();
        Map<String, List<FindingView>> kept = new FindingViews(handle, firm)
                .ofMessages(mails.stream().map(Mail::id).toList());
        MeaningKeeping keeping = new MeaningKeeping(handle, firm, now);
        Set<String> clients = new LinkedHashSet<>();
        int changed = 0;
        for (Mail mail : mails) {
            Understanding understanding = Meaning.of(
                    mail.text(), mail.subject(), LocalDate.ofInstant(mail.sentAt(), zone), mail.direction(), lexicon);
            if (differs(kept.getOrDefault(mail.id(), List.of()), understanding)) {
                clients.addAll(keeping.again(mail.id(), understanding));
                changed++;
            }
        }
        return new Result(changed, clients);
    }

    private List<Mail> mails() {
        return handle.createQuery(
                        "select id, sent_at, direction, subject, new_text from mail_message where firm_id = :firm"
                                + " and kind = 'HUMAN' and sent_at > :since order by sent_at desc, id limit " + MOST)
                .bind("firm", firm)
                .bind("since", now.minus(BACK))
                .map((row, context) -> new Mail(
                        row.getString("id"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        Direction.valueOf(row.getString("direction")),
                        text(row.getString("subject")),
                        text(row.getString("new_text"))))
                .list();
    }

    private static boolean differs(List<FindingView> kept, Understanding understanding) {
        Set<String> before = kept.stream()
                .filter(finding -> finding.by() == null)
                .map(finding -> finding.kind().key() + finding.part() + finding.from() + "-" + finding.to()
                        + finding.day() + plain(finding.amount()) + finding.rule() + finding.certain())
                .collect(Collectors.toSet());
        Function<Finding, String> written = finding -> finding.kind().key() + finding.part() + finding.from() + "-"
                + finding.to() + finding.day() + plain(finding.amount()) + finding.rule() + finding.certain();
        Set<String> after = understanding.findings().stream()
                .filter(finding ->
                        kept.stream().noneMatch(one -> one.by() != null && MeaningKeeping.same(one, finding)))
                .map(written)
                .collect(Collectors.toSet());
        return !before.equals(after);
    }

    private static String plain(java.math.@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column.substring(0, Math.min(column.length(), LOOKED_AT));
    }

    private record Mail(String id, Instant sentAt, Direction direction, String subject, String text) {}

    /**
     * What came of it.
     *
     * @param messages how many say something else now
     * @param clients whose contacts they are
     */
    record Result(int messages, Set<String> clients) {}
}
