package org.riguardo.ledger;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What two files have in common that speak of the same document: client, number, currency and whether it is a credit. Signs
 * between the parts of a number and zeros before them do not matter, as programs and spreadsheets change them.
 */
public record DocumentKey(String clientId, String number, String currency, boolean credit) {

    private static final Pattern DIVIDERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("(^|/)0+(?=\\d)");
    private static final int LONGEST = 200;

    /** The key within its client as one column. */
    public String column() {
        return number + "|" + currency + "|" + (credit ? "C" : "D");
    }

    /** The key of a document with that number, of which the firm owes something to the client when it is a credit. */
    public static DocumentKey of(String clientId, @Nullable String number, String currency, boolean credit) {
        String plain = number == null ? "" : number.toUpperCase(Locale.ROOT);
        String squashed = isPlain(plain) ? squashedPlain(plain) : squashed(plain);
        return new DocumentKey(
                clientId, squashed.length() > LONGEST ? squashed.substring(0, LONGEST) : squashed, currency, credit);
    }

    private static String squashed(String plain) {
        String divided = DIVIDERS.matcher(plain).replaceAll("/").replaceAll("^/|/$", "");
        return ZEROS.matcher(divided).replaceAll("$1");
    }

    /** The same for letters, digits and signs of ASCII, as nearly all numbers are. */
    private static String squashedPlain(String plain) {
        StringBuilder squashed = new StringBuilder(plain.length());
        boolean divides = false;
        boolean begins = true;
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            if (!isDigit(character) && (character < 'A' || character > 'Z')) {
                divides = squashed.length() > 0;
                continue;
            }
            if (divides) {
                squashed.append('/');
                begins = true;
                divides = false;
            }
            boolean leadingZero =
                    begins && character == '0' && at + 1 < plain.length() && isDigit(plain.charAt(at + 1));
            if (!leadingZero) {
                squashed.append(character);
                begins = false;
            }
        }
        return squashed.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
