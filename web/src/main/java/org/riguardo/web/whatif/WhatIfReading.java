package org.riguardo.web.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.plan.WhatIf;
import org.riguardo.web.client.How;
import org.riguardo.web.words.Texts;

/**
 * A supposition that was sent, read: a contact that takes place now, and what else would be so.
 *
 * @param whatIf null when something is wrong
 */
record WhatIfReading(WhatIfForm form, @Nullable WhatIf whatIf) {
    private static final int LONGEST_LOOK = 365;

    static WhatIfReading of(WhatIfForm form, Instant now, ZoneId zone, String user, Texts texts) {
        WhatIfForm checked = form;
        How how = constant(How.class, form.how());
        Purpose purpose = constant(Purpose.class, form.purpose());
        if (how != null && how.answered && purpose == null) {
            checked = checked.with("purpose", texts.say("log.purpose.missing"));
        }
        LocalDate promised = day(form.promised());
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!form.promised().isEmpty()
                && (promised == null || promised.isBefore(today) || promised.isAfter(today.plusYears(10)))) {
            checked = checked.with("promised", texts.say("whatif.promised.wrong"));
        }
        int days = form.days().matches("\\d{1,3}")
                ? Integer.parseInt(form.days())
                : form.days().isEmpty() ? 0 : -1;
        if (days < 0 || days > LONGEST_LOOK) {
            checked = checked.with("days", texts.say("whatif.later.wrong"));
        }
        if (!checked.problems().isEmpty()) {
            return new WhatIfReading(checked, null);
        }
        Interaction contact = how == null ? null : contact(form, how, purpose, now, user);
        return new WhatIfReading(form, new WhatIf(contact, Set.copyOf(form.disputed()), promised, days));
    }

    private static Interaction contact(WhatIfForm form, How how, @Nullable Purpose purpose, Instant now, String user) {
        boolean talked = how.answered && purpose != null;
        return new Interaction(
                "supposed-contact",
                now,
                how.channel,
                how.direction,
                user,
                talked ? purpose : Purpose.UNKNOWN,
                talked && (purpose == Purpose.MONEY || form.money().equals("yes")),
                how.answered,
                talked ? signals(form.heard()) : Set.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
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

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
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
