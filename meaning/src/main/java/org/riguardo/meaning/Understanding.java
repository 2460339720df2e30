package org.riguardo.meaning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;

/**
 * What was found in a message, in the order of the words.
 *
 * @param language the language it was read in, such as {@code it}
 */
public record Understanding(String language, List<Finding> findings) {

    private static final Set<Signal> ABOUT_MONEY =
            EnumSet.of(Signal.PROMISE, Signal.DEFERRAL_REQUEST, Signal.PAID_CLAIM, Signal.DISPUTE);

    public Understanding {
        findings = List.copyOf(findings);
    }

    /** What counts before anybody has looked at it. */
    public List<Finding> certain() {
        return findings.stream().filter(Finding::certain).toList();
    }

    /** Whether money was mentioned, as far as what was found with certainty says so. */
    public boolean moneyMentioned() {
        return mentionMoney(certain().stream());
    }

    /** Whether money was mentioned, if everything found here is true. */
    public boolean moneyMayBeMentioned() {
        return mentionMoney(findings.stream());
    }

    private static boolean mentionMoney(Stream<Finding> findings) {
        return findings.anyMatch(finding -> finding.kind() instanceof Kind.Heard heard
                ? ABOUT_MONEY.contains(heard.signal())
                : finding.kind().equals(new Kind.About(Purpose.MONEY)));
    }
}
