package org.riguardo.timeline.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.riguardo.bank.match.NamedDocument;
import org.riguardo.exports.contacts.ItalianNumbers;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.text.NewText;

/**
 * The numbers in a message that tell whose it is: VAT numbers and tax codes with the right check digit, and documents that are called so. What is quoted does
 * not count, as it may be about somebody else.
 *
 * @param numbers of companies the 11 digits alone, of persons the tax code
 */
record MailNumbers(List<String> numbers, List<String> documents) {

    static final MailNumbers NONE = new MailNumbers(List.of(), List.of());

    private static final int LOOKED_AT = 20_000;
    private static final int MOST = 20;
    private static final int LONGEST_DOCUMENT = 80;

    static MailNumbers in(IncomingMail mail, Set<String> own) {
        String subject = mail.message().subject();
        String text = mail.newText();
        Set<String> numbers = new LinkedHashSet<>();
        collect(subject, numbers);
        collect(text, numbers);
        Set<String> anywhere = new LinkedHashSet<>();
        collect(mail.message().text(), anywhere);
        if (!numbers.containsAll(anywhere)) {
            collect(NewText.withSignature(mail.message().text()), numbers);
        }
        numbers.removeAll(own);
        List<String> documents = Stream.of(subject, cut(text))
                .filter(MailNumbers::hasDigit)
                .flatMap(one -> NamedDocument.in(one).stream())
                .map(NamedDocument::written)
                .filter(written -> written.length() <= LONGEST_DOCUMENT)
                .distinct()
                .toList();
        return new MailNumbers(numbers.stream().limit(MOST).toList(), documents);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String cut(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }

    /** Looks at each run of letters and digits once. */
    private static void collect(String text, Set<String> into) {
        int end = Math.min(text.length(), LOOKED_AT);
        int start = 0;
        for (int at = 0; at <= end; at++) {
            if (at < end && isPart(text.charAt(at))) {
                continue;
            }
            int length = at - start;
            if (length == 11 || length == 13 || length == 16) {
                number(text.substring(start, at), into);
            }
            start = at + 1;
        }
    }

    private static void number(String run, Set<String> into) {
        String capitals = run.toUpperCase(Locale.ROOT);
        String digits = capitals.startsWith("IT") ? capitals.substring(2) : capitals;
        if (ItalianNumbers.isVat(digits)) {
            into.add(digits);
        } else if (run.length() == 16 && ItalianNumbers.isPersonTaxCode(capitals)) {
            into.add(capitals);
        }
    }

    private static boolean isPart(char sign) {
        return sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
    }
}
