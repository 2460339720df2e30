package org.riguardo.web.client;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.desk.ContactLog;
import org.riguardo.desk.worries.Worry;
import org.riguardo.web.words.Texts;

/**
 * A form that was sent, read: either a contact to log, or the form again with what is wrong beside the fields.
 *
 * @param contact null when something is wrong
 */
public record ContactReading(ContactForm form, @Nullable ContactLog contact) {
    /** Reads a form whose times are meant in that zone. */
    public static ContactReading of(ContactForm form, ZoneId zone, Texts texts) {
        How how = constant(How.class, form.how());
        boolean talked = how == null || how.answered;
        Purpose purpose = constant(Purpose.class, form.purpose());
        LocalDateTime at = time(form.at());
        ContactForm checked = form;
        if (how == null) {
            checked = checked.with("how", texts.say("log.how.missing"));
        }
        if (talked && purpose == null) {
            checked = checked.with("purpose", texts.say("log.purpose.missing"));
        }
        boolean agreed = talked && form.agreed().given();
        if (talked
                && !agreed
                && purpose != Purpose.MONEY
                && !List.of("yes", "no").contains(form.money())) {
            checked = checked.with("money", texts.say("log.money.missing"));
        }
        if (at == null && !form.at().isEmpty()) {
            checked = checked.with("at", texts.say("log.at.wrong"));
        }
        if (how == null || !checked.problems().isEmpty()) {
            return new ContactReading(checked, null);
        }
        String note = form.note().strip();
        return new ContactReading(
                form,
                new ContactLog(
                        at == null ? null : at.atZone(zone).toInstant(),
                        how.channel,
                        how.direction,
                        talked && purpose != null ? purpose : Purpose.UNKNOWN,
                        talked
                                && (agreed
                                        || purpose == Purpose.MONEY
                                        || form.money().equals("yes")),
                        how.answered,
                        talked ? signals(form.heard()) : Set.of(),
                        null,
                        List.of(),
                        note.isEmpty() ? null : note));
    }

    /** What worries the client, as far as the form names it by words of the list. */
    Set<Worry> worries() {
        Set<Worry> worries = EnumSet.noneOf(Worry.class);
        for (String name : form.worries()) {
            Worry worry = constant(Worry.class, name);
            if (worry != null) {
                worries.add(worry);
            }
        }
        return worries;
    }

    private static Set<Signal> signals(List<String> heard) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (String name : heard) {
            Signal signal = constant(Signal.class, name);
            if (signal != null) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private static @Nullable LocalDateTime time(String local) {
        try {
            return LocalDateTime.parse(local);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
