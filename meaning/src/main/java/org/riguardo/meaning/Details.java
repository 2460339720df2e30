package org.riguardo.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Signal;

/** Gives a match its words, its days and its amounts. */
record Details(Rule rule, Sentence sentence, Pattern.Match match, LocalDate said, boolean certain) {

    List<Finding> findings(String text, Part part) {
        List<Unit> days = dated() ? days() : List.of();
        boolean instalments = is(Signal.PROMISE) && days.size() > 1 && sentence.holds(Language.INSTALMENT);
        List<Finding> findings = new ArrayList<>();
        for (Unit dayUnit : instalments ? days : List.<Unit>of()) {
            findings.add(finding(text, part, dayUnit));
        }
        return findings.isEmpty() ? List.of(finding(text, part, nearest(days))) : findings;
    }

    private Finding finding(String text, Part part, @Nullable Unit dayUnit) {
        Unit amountUnit = dated()
                ? nearest(sentence.units().stream()
                        .filter(unit -> unit.amount() != null)
                        .toList())
                : null;
        int from = sentence.units().get(match.first()).from();
        int to = sentence.units().get(match.last()).to();
        for (Unit unit : new @Nullable Unit[] {dayUnit, amountUnit}) {
            from = unit == null ? from : Math.min(from, unit.from());
            to = unit == null ? to : Math.max(to, unit.to());
        }
        return new Finding(
                rule.kind(),
                part,
                from,
                to,
                text.substring(from, to),
                day(dayUnit),
                amount(amountUnit),
                rule.name(),
                certain,
                rule.review());
    }

    private @Nullable LocalDate day(@Nullable Unit unit) {
        return unit == null || unit.meaning() == null
                ? null
                : unit.meaning().resolve(said, unit.values(), is(Signal.PAID_CLAIM));
    }

    private static @Nullable BigDecimal amount(@Nullable Unit unit) {
        return unit == null ? null : unit.amount();
    }

    private List<Unit> days() {
        return sentence.units().stream()
                .filter(unit -> unit.is(Language.DAY) && day(unit) != null)
                .toList();
    }

    private @Nullable Unit nearest(List<Unit> units) {
        Unit nearest = null;
        int least = Integer.MAX_VALUE;
        int from = sentence.units().get(match.first()).from();
        int to = sentence.units().get(match.last()).to();
        for (Unit unit : units) {
            int far = Math.max(0, Math.max(from - unit.to(), unit.from() - to));
            if (far < least) {
                nearest = unit;
                least = far;
            }
        }
        return nearest;
    }

    private boolean dated() {
        return is(Signal.PROMISE) || is(Signal.DEFERRAL_REQUEST) || is(Signal.PAID_CLAIM);
    }

    private boolean is(Signal signal) {
        return rule.kind().equals(new Kind.Heard(signal));
    }
}
