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
        String divided = DIVIDERS.matcher(plain).replaceAll("/").replaceAll("^/|/$", "");
        String squashed = ZEROS.matcher(divided).replaceAll("$1");
        return new DocumentKey(
                clientId, squashed.length() > LONGEST ? squashed.substring(0, LONGEST) : squashed, currency, credit);
    }
}
