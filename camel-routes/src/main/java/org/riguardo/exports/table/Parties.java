package org.riguardo.exports.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;

/** Reads who the client and the issuer of a row are; mends what spreadsheets do to tax numbers. */
final class Parties {

    private static final int VAT_DIGITS = 11;

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
        if (vat.matches("[A-Z]{6}[A-Z0-9]{10}")) {
            return new Identity(null, tax == null ? vat : tax);
        }
        String digits = padded(vat);
        String withCountry = digits.matches("\\d{" + VAT_DIGITS + "}") ? "IT" + digits : digits;
        return new Identity(withCountry, tax == null ? null : padded(tax));
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s.\\u00A0-]", "").toUpperCase(Locale.ROOT);
    }

    /** Gives back the zeros that a spreadsheet took from an Italian number, if its check digit then is right. */
    private static String padded(String number) {
        if (!number.matches("\\d{7," + (VAT_DIGITS - 1) + "}")) {
            return number;
        }
        String padded = "0".repeat(VAT_DIGITS - number.length()) + number;
        return checks(padded) ? padded : number;
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            int counted = at % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
