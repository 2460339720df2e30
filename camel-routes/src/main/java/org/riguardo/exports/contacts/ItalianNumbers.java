package org.riguardo.exports.contacts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells Italian VAT numbers and tax codes from other numbers by their check digit or letter (D.M. 23/12/1976). */
public final class ItalianNumbers {

    private static final Pattern VAT = Pattern.compile("\\d{11}");
    private static final Pattern PERSON =
            Pattern.compile("[A-Z]{6}[0-9L-V]{2}[A-EHLMPR-T][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]");
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int VAT_DIGITS = 11;
    private static final int SHORTEST_CUT = 7;

    private ItalianNumbers() {}

    /** Whether these are the 11 digits of an Italian VAT number, or of the tax code of a body that is no person. */
    public static boolean isVat(String digits) {
        if (!VAT.matcher(digits).matches() || digits.matches("0+")) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            int counted = at % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** Whether these are the 16 letters and digits of a person's tax code, also one changed for being no longer unique. */
    public static boolean isPersonTaxCode(String code) {
        if (!PERSON.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < 15; at++) {
            char sign = code.charAt(at);
            int value = Character.isDigit(sign) ? sign - '0' : sign - 'A';
            sum += at % 2 == 0 ? ODD[value] : value;
        }
        return code.charAt(15) == 'A' + sum % 26;
    }

    /** The number in capitals, without blanks, dots and dashes. */
    public static String compact(String number) {
        return number.replaceAll("[\\s.\\u00A0-]", "").toUpperCase(Locale.ROOT);
    }

    /** The digits with the zeros before them that a spreadsheet took away, if their check digit then is right. */
    public static String padded(String number) {
        if (!number.matches("\\d{" + SHORTEST_CUT + "," + (VAT_DIGITS - 1) + "}")) {
            return number;
        }
        String padded = "0".repeat(VAT_DIGITS - number.length()) + number;
        return isVat(padded) ? padded : number;
    }

    /** A VAT number with its country, such as {@code IT01234567890}; null when it is none whose check digit is right. */
    public static @Nullable String vat(String written) {
        String number = compact(written);
        String digits = padded(number.startsWith("IT") ? number.substring(2) : number);
        if (isVat(digits)) {
            return "IT" + digits;
        }
        return number.matches("(?!IT)[A-Z]{2}[0-9A-Z+*]{2,12}") && number.matches(".*\\d.*") ? number : null;
    }

    /** An Italian tax code; null when its check digit or letter is wrong. */
    public static @Nullable String taxCode(String written) {
        String code = padded(compact(written));
        return isVat(code) || isPersonTaxCode(code) ? code : null;
    }
}
