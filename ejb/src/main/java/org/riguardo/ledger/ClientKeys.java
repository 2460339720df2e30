package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;

/**
 * The keys by which a client is known again, the surest first: VAT number, tax code, code. A name is a key only within the
 * layout of files that give nothing else. Numbers that stand for "none" are no keys.
 *
 * @param vatId with its country; null when the file gives no real one
 */
public record ClientKeys(
        @Nullable String vatId, @Nullable String taxCode, @Nullable String code, @Nullable String nameKey) {

    private static final Pattern NO_NUMBER = Pattern.compile("[A-Z]{0,2}(OO)?(0+|9{7,})|[A-Z]{2}");
    private static final Pattern ITALIAN_VAT = Pattern.compile("IT\\d{11}");
    private static final Pattern COMPANY_TAX_CODE = Pattern.compile("\\d{11}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_NAME = 300;

    /** The keys of that party in a file of that layout. */
    public static ClientKeys of(Party client, String layout) {
        String vatId = number(client.vatId(), 40);
        String taxCode = number(client.taxCode(), 40);
        String code = client.code() == null || client.code().length() > 100 ? null : client.code();
        boolean byName = vatId == null && taxCode == null && code == null;
        return new ClientKeys(vatId, taxCode, code, byName ? layout + ":" + squashed(client.name()) : null);
    }

    /** Index entries under which such a client is found, the surest first. */
    public List<String> lookups() {
        List<String> keys = new ArrayList<>();
        add(keys, "vat:", vatId);
        add(keys, "tax:", taxCode);
        if (vatId != null && ITALIAN_VAT.matcher(vatId).matches()) {
            keys.add("tax:" + vatId.substring(2));
        }
        if (taxCode != null && COMPANY_TAX_CODE.matcher(taxCode).matches()) {
            keys.add("vat:IT" + taxCode);
        }
        add(keys, "code:", code);
        add(keys, "name:", nameKey);
        return keys;
    }

    /** Whether the other keys are of somebody else, though one of them is the same. */
    boolean contradicts(ClientKeys other) {
        return vatId != null && other.vatId != null
                ? !vatId.equals(other.vatId)
                : taxCode != null && other.taxCode != null && !taxCode.equals(other.taxCode);
    }

    private static void add(List<String> keys, String kind, @Nullable String value) {
        if (value != null) {
            keys.add(kind + value);
        }
    }

    private static @Nullable String number(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String number = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean none = number.isEmpty()
                || number.length() > longest
                || NO_NUMBER.matcher(number).matches();
        return none ? null : number;
    }

    private static String squashed(@Nullable String name) {
        String squashed = NO_LETTER
                .matcher(String.valueOf(name).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return squashed.length() > LONGEST_NAME ? squashed.substring(0, LONGEST_NAME) : squashed;
    }
}
