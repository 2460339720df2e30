package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two files state the same movement. Day, amount, currency and account must agree; the references of bank and
 * payer decide where both files have them, and the texts where they do not.
 */
public final class SameEntry {

    private static final int SHORTEST_ACCOUNT = 6;

    private SameEntry() {}

    /** A movement as one file states it. */
    public record Stated(
            @Nullable String account,
            LocalDate bookedOn,
            BigDecimal amount,
            String currency,
            @Nullable String party,
            @Nullable String reference,
            @Nullable String bankReference,
            String text,
            String format) {}

    /** Whether they are one movement, if each of them stands once in its file. */
    public static boolean same(Stated one, Stated other) {
        return one.bookedOn().equals(other.bookedOn())
                && one.amount().compareTo(other.amount()) == 0
                && one.currency().equals(other.currency())
                && sameAccount(one.account(), other.account())
                && (one.format().equals(other.format()) ? sameWords(one, other) : compatible(one, other));
    }

    /** Whether the bank itself calls them by the same reference. */
    public static boolean surely(Stated one, Stated other) {
        return same(one, other)
                && one.bankReference() != null
                && one.bankReference().equals(other.bankReference());
    }

    private static boolean sameWords(Stated one, Stated other) {
        if (one.bankReference() != null && other.bankReference() != null) {
            return one.bankReference().equals(other.bankReference());
        }
        if (one.reference() != null && other.reference() != null) {
            return one.reference().equals(other.reference());
        }
        return within(one.text(), other.text()) && compatible(one, other);
    }

    private static boolean compatible(Stated one, Stated other) {
        return one.party() == null
                || other.party() == null
                || Names.likeness(Names.words(one.party()), Names.words(other.party())) != Names.Likeness.NO
                || within(one.party(), other.party());
    }

    private static boolean within(String one, String other) {
        String left = squashed(one);
        String right = squashed(other);
        return left.contains(right) || right.contains(left);
    }

    private static boolean sameAccount(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        String left = squashed(one).replaceFirst("^0+", "");
        String right = squashed(other).replaceFirst("^0+", "");
        return left.equals(right)
                || Math.min(left.length(), right.length()) >= SHORTEST_ACCOUNT
                        && (left.endsWith(right) || right.endsWith(left));
    }

    private static String squashed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
