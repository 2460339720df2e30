package org.riguardo.exports.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/** Reads who the client and the issuer of a row are; mends what spreadsheets do to tax numbers. */
final class Parties {

    private static final int VAT_DIGITS = 11;
    private static final int FEWEST_DIGITS = 7;
    private static final int TAX_CODE_LENGTH = 16;
    private static final Pattern TAX_CODE = Pattern.compile("[A-Z]{6}[A-Z0-9]{10}");
    private static final Pattern NO_PART = Pattern.compile("[\\s.\\u00A0-]");

    private final Columns columns;
    private final Notation notation;

    Parties(Columns columns, Notation notation) {
        this.columns = columns;
        this.notation = notation;
    }

    Party client(Line row, Findings findings) {
        Identity identity = identity(text(row, Field.VAT_ID), text(row, Field.TAX_CODE));
        return new Party(
                text(row, Field.CLIENT),
                identity.vatId(),
                identity.taxCode(),
                text(row, Field.CODE),
                text(row, Field.EMAIL),
                text(row, Field.PEC),
                text(row, Field.PHONE),
                columns.has(Field.SINCE)
                        ? notation.day(row, columns.places(Field.SINCE).get(0), columns.title(Field.SINCE), findings)
                        : null);
    }

    Party issuer(Line row) {
        Identity identity = identity(text(row, Field.ISSUER_VAT_ID), text(row, Field.ISSUER_TAX_CODE));
        return Party.of(text(row, Field.ISSUER), identity.vatId(), identity.taxCode());
    }

    /** The text of the field; null when it is empty or stands for nothing. */
    @Nullable
    String text(Line row, Field field) {
        String text = columns.cell(row, field).text();
        if (text.isEmpty()) {
            return null;
        }
        String bare = text.startsWith("'") ? text.substring(1) : text;
        String unquoted = Squashed.strip(bare.endsWith("'") ? bare.substring(0, bare.length() - 1) : bare);
        return Notation.blank(unquoted) ? null : unquoted;
    }

    private record Identity(@Nullable String vatId, @Nullable String taxCode) {}

    private static Identity identity(@Nullable String vatId, @Nullable String taxCode) {
        String tax = taxCode == null ? null : compact(taxCode);
        if (vatId == null) {
            return new Identity(null, tax == null ? null : padded(tax));
        }
        String vat = compact(vatId);
        if (vat.length() == TAX_CODE_LENGTH && TAX_CODE.matcher(vat).matches()) {
            return new Identity(null, tax == null ? vat : tax);
        }
        String number = padded(vat);
        String withCountry = number.length() == VAT_DIGITS && isDigits(number) ? "IT" + number : number;
        return new Identity(withCountry, tax == null ? null : padded(tax));
    }

    private static String compact(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if ((character < '0' || character > '9') && (character < 'A' || character > 'Z')) {
                return NO_PART.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    /** Gives back the zeros that a spreadsheet took from an Italian number, if its check digit then is right. */
    private static String padded(String number) {
        if (number.length() < FEWEST_DIGITS || number.length() >= VAT_DIGITS || !isDigits(number)) {
            return number;
        }
        String padded = "0".repeat(VAT_DIGITS - number.length()) + number;
        return isVatNumber(padded) ? padded : number;
    }

    private static boolean isDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is eleven digits of which the last one checks the others (Luhn). */
    static boolean isVatNumber(String digits) {
        if (digits.length() != VAT_DIGITS || !isDigits(digits)) {
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
}
