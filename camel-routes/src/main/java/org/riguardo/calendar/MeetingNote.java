package org.riguardo.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A note that somebody of the firm mails to the firm itself about a meeting or a call that took place, such as {@code Nota incontro
 * con Rossi Impianti del 3/3/2026 alle 10:30}; what was said stands in the mail.
 *
 * @param call whether it was a call and no meeting
 * @param client the client's name as it was written
 * @param at when it took place, not later than the mail
 */
public record MeetingNote(boolean call, String client, Instant at) {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)\\s*(?:(?:nota|note|appunto|appunti)\\s+(?:(?:di|su|sull'|dell'|della|sulla|of|on|about)\\s*)?"
                    + "(?:un |una |un'|the |a )?(?<kind>incontro|riunione|appuntamento|visita|meeting|telefonata|chiamata|call)"
                    + "|(?<english>meeting|call)\\s+notes?)\\s*(?:con|with|da|presso|at|:|-|–)\\s*(?<rest>.{2,200})");
    private static final Pattern WHEN = Pattern.compile(
            "(?iu)^(?<client>.+?)[\\s,;(]+(?:(?:del|di|il|on|of)\\s+)?(?<day>oggi|ieri|today|yesterday"
                    + "|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)(?:[\\s,]+(?:(?:alle|ore|at|h)\\s*)*(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?)?\\)?\\s*$");

    /** The note that a mail with that subject is; empty where it is none, or lies in the future. */
    public static Optional<MeetingNote> of(String subject, Instant sentAt, ZoneId zone) {
        Matcher note = SUBJECT.matcher(subject);
        if (!note.matches()) {
            return Optional.empty();
        }
        String kind =
                (note.group("kind") == null ? note.group("english") : note.group("kind")).toLowerCase(Locale.ROOT);
        boolean call = kind.equals("telefonata") || kind.equals("chiamata") || kind.equals("call");
        String rest = note.group("rest").strip();
        Matcher when = WHEN.matcher(rest);
        Instant at = when.matches() ? at(when, sentAt, zone) : sentAt;
        return at == null || at.isAfter(sentAt)
                ? Optional.empty()
                : Optional.of(new MeetingNote(
                        call, when.matches() ? when.group("client").strip() : rest, at));
    }

    private static @Nullable Instant at(Matcher when, Instant sentAt, ZoneId zone) {
        LocalDateTime sent = LocalDateTime.ofInstant(sentAt, zone);
        LocalDate day = day(when.group("day").toLowerCase(Locale.ROOT), sent.toLocalDate());
        if (day == null) {
            return null;
        }
        boolean today = day.equals(sent.toLocalDate());
        try {
            LocalTime time = when.group("hour") == null
                    ? today ? sent.toLocalTime() : LocalTime.NOON
                    : LocalTime.of(
                            Integer.parseInt(when.group("hour")),
                            when.group("minute") == null ? 0 : Integer.parseInt(when.group("minute")));
            return day.atTime(time).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String written, LocalDate sent) {
        return switch (written) {
            case "oggi", "today" -> sent;
            case "ieri", "yesterday" -> sent.minusDays(1);
            default -> {
                String[] parts = written.split("[/.-]");
                try {
                    LocalDate day = LocalDate.of(
                            parts.length > 2 ? Integer.parseInt(parts[2]) : sent.getYear(),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[0]));
                    yield parts.length > 2 || !day.isAfter(sent) ? day : day.minusYears(1);
                } catch (DateTimeException none) {
                    yield null;
                }
            }
        };
    }
}
