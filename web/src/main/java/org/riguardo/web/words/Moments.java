package org.riguardo.web.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.riguardo.api.decision.SpokenDate;
import org.riguardo.api.decision.WrittenDate;

/** Says dates and instants as people do, seen from one instant in the firm's zone. */
public final class Moments {
    private final Texts texts;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;

    public Moments(Texts texts, Instant now, ZoneId zone) {
        this.texts = texts;
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** A day: {@code oggi}, {@code giovedì 5 marzo}. */
    public Moment day(LocalDate day) {
        return new Moment(words(day), exact(day), day.toString(), near(day));
    }

    /** A day as it stands in a table, without its weekday: {@code 5 marzo}. */
    public Moment date(LocalDate day) {
        String words = WrittenDate.of(day, today, texts.language().locale());
        return new Moment(words, exact(day), day.toString(), false);
    }

    /** A month: {@code marzo 2026}. */
    public String month(YearMonth month) {
        return pattern("MMMM yyyy").format(month);
    }

    /** The day of an instant, without its hour. */
    public Moment day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** An instant with its hour: {@code domani alle 9}, {@code giovedì 5 marzo alle 14:30}. */
    public Moment at(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        return new Moment(
                words(day) + " " + hour(local),
                exact(day) + ", " + pattern("HH:mm").format(local),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS)),
                near(day));
    }

    /** The same, but of today the hour alone: {@code alle 10:02}. */
    public Moment shortly(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        Moment whole = at(at);
        return local.toLocalDate().equals(today)
                ? new Moment(hour(local), whole.exact(), whole.iso(), whole.relative())
                : whole;
    }

    /** The same with its seconds, for what happens more than once a minute. */
    public Moment atSecond(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        return new Moment(
                words(day) + " " + hour(local, pattern("H:mm:ss").format(local)),
                exact(day) + ", " + pattern("HH:mm:ss").format(local),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS)),
                near(day));
    }

    /** Whether that instant has come. */
    public boolean past(Instant at) {
        return !at.isAfter(now);
    }

    /** Whether that day is before today. */
    public boolean past(LocalDate day) {
        return day.isBefore(today);
    }

    private String words(LocalDate day) {
        return switch ((int) Math.max(-2, Math.min(2, ChronoUnit.DAYS.between(today, day)))) {
            case -1 -> texts.say("day.yesterday");
            case 0 -> texts.say("day.today");
            case 1 -> texts.say("day.tomorrow");
            default -> SpokenDate.of(day, today, texts.language().locale());
        };
    }

    private boolean near(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) <= 1;
    }

    private String exact(LocalDate day) {
        return SpokenDate.exact(day, texts.language().locale());
    }

    private String hour(ZonedDateTime local) {
        return hour(
                local,
                pattern(local.getMinute() == 0 && local.getHour() > 0 ? "H" : "H:mm")
                        .format(local));
    }

    private String hour(ZonedDateTime local, String clock) {
        return texts.say(local.getHour() == 1 ? "hour.one" : "hour", clock);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale());
    }
}
