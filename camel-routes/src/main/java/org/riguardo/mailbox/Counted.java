package org.riguardo.mailbox;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Understanding;

/**
 * What the policy sees of a contact, out of what was found in its words and counts. Money comes before every other purpose, so that a contact about money is
 * never taken for something else.
 */
public record Counted(Purpose purpose, boolean moneyMentioned, Set<Signal> signals) {

    private static final List<Purpose> ORDER = List.of(Purpose.MONEY, Purpose.SUPPORT, Purpose.ADMIN, Purpose.COURTESY);
    private static final Set<Signal> ABOUT_MONEY =
            EnumSet.of(Signal.PROMISE, Signal.DEFERRAL_REQUEST, Signal.PAID_CLAIM, Signal.DISPUTE);

    /** What follows from these. */
    public static Counted of(Collection<Kind> counting) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        counting.forEach(kind -> {
            if (kind instanceof Kind.Heard heard) {
                signals.add(heard.signal());
            }
        });
        Purpose purpose = ORDER.stream()
                .filter(one -> counting.contains(new Kind.About(one)))
                .findFirst()
                .orElse(Purpose.UNKNOWN);
        boolean money = purpose == Purpose.MONEY || signals.stream().anyMatch(ABOUT_MONEY::contains);
        return new Counted(purpose, money, signals);
    }

    /** What follows before a person has looked at it. */
    public static Counted atOnce(Understanding understanding) {
        return of(understanding.findings().stream()
                .filter(Counted::countsAtOnce)
                .map(Finding::kind)
                .toList());
    }

    /** Whether a finding counts before a person has confirmed it; hardship never does. */
    public static boolean countsAtOnce(Finding finding) {
        return finding.certain() && !finding.kind().equals(new Kind.Heard(Signal.HARDSHIP));
    }
}
