package org.riguardo.api.exports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * The VAT numbers and tax codes of the firm, by which its own invoices are told from others; while there are none, every
 * issuer counts as the firm.
 *
 * @param numbers in capitals, without blanks; an Italian VAT number without its {@code IT}
 * @since 1.0
 */
public record OwnNumbers(Set<String> numbers) {

    /** None: every issuer counts as the firm. */
    public static final OwnNumbers UNSET = new OwnNumbers(Set.of());

    public OwnNumbers {
        numbers = numbers.stream().map(OwnNumbers::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Why a document of that issuer is nothing that a client owes to the firm; empty when the firm issued it. */
    public Optional<Sentence> notIssuedByUs(Party issuer) {
        return numbers.isEmpty() || isOwn(issuer.vatId()) || isOwn(issuer.taxCode())
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "Non l'ha emessa lo studio: non è un credito verso un cliente.",
                        "The firm did not issue it: nothing that a client owes."));
    }

    private boolean isOwn(@Nullable String number) {
        return number != null && numbers.contains(plain(number));
    }

    private static String plain(String number) {
        String plain = number.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        return plain.matches("IT\\d{11}") ? plain.substring(2) : plain;
    }
}
