package org.riguardo.exports.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts phone numbers as people write them into the one form by which they are recognised (E.164); without a country they are Italian. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String REGION = "IT";
    private static final int ITALY = 39;
    private static final int LONGEST = 60;
    private static final int LONGEST_CELL = 500;
    private static final Pattern DIVIDERS = Pattern.compile("\\s*[;|,\\n]\\s*|\\s+(?:[-/–]|o|e|or)\\s+");
    private static final Pattern EXTENSION_WORDS =
            Pattern.compile("(?i)\\b(?:interno|int\\.|int(?=\\s?\\d)|ext\\.?|x(?=\\s?\\d))\\s*");

    private PhoneNumbers() {}

    /**
     * A number.
     *
     * @param number E.164 such as {@code +390612345}; where it is no number of a known plan, its digits as written
     * @param known whether it is a number of a known plan
     * @param extension null when there is none
     */
    public record Phone(String number, boolean known, @Nullable String extension) {

        /** As a person reads it: with blanks between its parts. */
        public String shown() {
            if (!known) {
                return number;
            }
            try {
                String shown = LIBRARY.format(LIBRARY.parse(number, REGION), PhoneNumberFormat.INTERNATIONAL);
                return extension == null ? shown : shown + " int. " + extension;
            } catch (NumberParseException impossible) {
                return number;
            }
        }
    }

    /** The numbers in a field that may hold several, as written. */
    public static List<String> split(String field) {
        List<String> numbers = new ArrayList<>();
        String looked = field.length() > LONGEST_CELL ? field.substring(0, LONGEST_CELL) : field;
        for (String part : DIVIDERS.split(looked)) {
            if (part.chars().filter(Character::isDigit).count() >= 3) {
                numbers.add(part.strip());
            }
        }
        return numbers;
    }

    /** The number that was written; empty when it has hardly any digits, or is no phone number at all. */
    public static Optional<Phone> of(String written) {
        String text = written.strip().replaceFirst("(?i)^tel:", "").replace(";ext=", " ext ");
        String digits = text.replaceAll("[^0-9]", "");
        if (text.length() > LONGEST || digits.length() < 3) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = LIBRARY.parse(EXTENSION_WORDS.matcher(text).replaceAll(" ext "), REGION);
            boolean abroad = text.startsWith("+") || text.startsWith("00");
            PhoneNumber mended = isNumber(number) || !abroad ? number : withZero(number);
            if (isNumber(mended)) {
                String extension = number.hasExtension() ? number.getExtension() : null;
                return Optional.of(new Phone(LIBRARY.format(bare(mended), PhoneNumberFormat.E164), true, extension));
            }
        } catch (NumberParseException none) {
            return Optional.of(new Phone(asWritten(text, digits), false, null));
        }
        return Optional.of(new Phone(asWritten(text, digits), false, null));
    }

    /** Italian numbers may be shorter than the library's list says: {@code 06/12345} is one. */
    private static boolean isNumber(PhoneNumber number) {
        boolean italianLandline = number.getCountryCode() == ITALY && number.isItalianLeadingZero();
        return LIBRARY.isValidNumber(number) || italianLandline && LIBRARY.isPossibleNumber(number);
    }

    /** {@code +39 6 ...} lacks the zero that Italian landlines keep. */
    private static PhoneNumber withZero(PhoneNumber number) {
        return number.getCountryCode() == ITALY && !number.isItalianLeadingZero()
                ? new PhoneNumber().mergeFrom(number).setItalianLeadingZero(true)
                : number;
    }

    private static PhoneNumber bare(PhoneNumber number) {
        return new PhoneNumber().mergeFrom(number).clearExtension();
    }

    private static String asWritten(String text, String digits) {
        return (text.startsWith("+") ? "+" : "").concat(digits).toLowerCase(Locale.ROOT);
    }
}
