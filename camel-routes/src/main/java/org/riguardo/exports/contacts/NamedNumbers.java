package org.riguardo.exports.contacts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * The VAT number and tax code that the free text and the extra fields of a card name; only what stands behind its name and has
 * the right check digit counts, and of two different ones none.
 */
final class NamedNumbers {

    private static final int LONGEST_TEXT = 20_000;
    private static final String BETWEEN = "[\\s:=.,n°º#()-]{0,12}";
    private static final Pattern VAT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:p\\.?\\s?iva|p\\.\\s?i\\.(?:v\\.?a\\.?)?|partita\\s?iva|part\\.?\\s?iva|vat(?:\\s?(?:id|no|number))?)"
                    + BETWEEN + "((?:[a-z]{2}[\\s-]?)?\\d[\\d\\s.]{5,16}\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAX = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:c\\.?\\s?f\\.?|cod(?:ice)?\\.?\\s?fisc(?:ale)?\\.?)" + BETWEEN
                    + "(\\d[\\d\\s]{9,14}\\d|[a-z]{6}\\s?[0-9l-v]{2}[a-z][0-9l-v]{2}\\s?[a-z][0-9l-v]{3}[a-z])(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern VAT_FIELD = Pattern.compile(
            "(.*\\W)?(vat(\\W?(id|no|number|code))?|p\\W{0,2}iva|partita\\W?iva|part\\W{0,2}iva)(\\W.*)?");
    private static final Pattern TAX_FIELD =
            Pattern.compile(".*(cod\\w*\\W?fisc|codicefiscale|fiscal\\W?code|tax\\W?(code|id)).*|(x-)?c\\W?f\\W?");

    private final Set<String> vatIds = new LinkedHashSet<>();
    private final Set<String> taxCodes = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /** Looks for numbers in a text that people wrote. */
    void lookInto(String text) {
        String looked = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Matcher vat = VAT.matcher(looked);
        while (vat.find()) {
            vat(vat.group(1));
        }
        Matcher tax = TAX.matcher(looked);
        while (tax.find()) {
            tax(tax.group(1));
        }
    }

    /** Takes the value of a field of that name, if the name says that it is such a number. */
    void field(String name, String value) {
        String plain = name.toLowerCase(Locale.ROOT).strip();
        if (value.isBlank() || value.length() > 40) {
            return;
        }
        if (VAT_FIELD.matcher(plain).matches()) {
            vat(value);
        } else if (TAX_FIELD.matcher(plain).matches()) {
            tax(value);
        }
    }

    @Nullable
    String vatId() {
        return vatIds.size() == 1 ? vatIds.iterator().next() : null;
    }

    @Nullable
    String taxCode() {
        return taxCodes.size() == 1 ? taxCodes.iterator().next() : null;
    }

    /** What was found and does not count; null when there is no such thing. */
    @Nullable
    Sentence doubt() {
        if (vatIds.size() > 1 || taxCodes.size() > 1) {
            return new Sentence(
                    "La voce nomina più partite IVA o codici fiscali diversi: nessuno è stato usato.",
                    "The entry names several different VAT numbers or tax codes: none was used.");
        }
        if (!wrong.isEmpty()) {
            return new Sentence(
                    "La cifra di controllo non torna: il numero non è stato usato.",
                    "The check digit is wrong: the number was not used.");
        }
        return null;
    }

    /** The numbers with a wrong check digit, as written. */
    List<String> wrong() {
        return wrong;
    }

    private void vat(String written) {
        String vat = ItalianNumbers.vat(written);
        if (vat == null) {
            wrong.add(written.strip());
        } else {
            vatIds.add(vat);
        }
    }

    private void tax(String written) {
        String tax = ItalianNumbers.taxCode(written);
        if (tax == null) {
            wrong.add(written.strip());
        } else {
            taxCodes.add(tax);
        }
    }
}
