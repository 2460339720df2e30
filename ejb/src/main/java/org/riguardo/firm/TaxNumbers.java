package org.riguardo.firm;

import java.util.Locale;
import java.util.regex.Pattern;
import org.riguardo.problem.InputProblem;

/**
 * Checks Italian VAT numbers (partita IVA, Luhn's check digit) and tax codes (codice fiscale, D.M. 23/12/1976, also those with
 * letters for digits); foreign VAT numbers by their form alone.
 */
public final class TaxNumbers {

    private static final Pattern ITALIAN = Pattern.compile("(IT)?(\\d{11})");
    private static final Pattern FOREIGN = Pattern.compile("(?!IT)[A-Z]{2}([A-Z0-9]{2,14})");
    private static final Pattern TAX_CODE =
            Pattern.compile("[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]");
    private static final int[] AT_ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private TaxNumbers() {}

    /**
     * The number in the form in which numbers are compared: capitals, no blanks, an Italian VAT number without {@code IT}.
     *
     * @param field the path of the field, for the {@link InputProblem} that says what is wrong with it
     */
    public static String checked(String field, String typed) {
        String number = typed.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        var italian = ITALIAN.matcher(number);
        if (italian.matches()) {
            if (!luhn(italian.group(2))) {
                throw new InputProblem(
                        field,
                        "La partita IVA " + number + " ha una cifra sbagliata: la cifra di controllo non torna.",
                        "The VAT number " + number + " has a wrong digit: its check digit does not fit.");
            }
            return italian.group(2);
        }
        if (TAX_CODE.matcher(number).matches()) {
            if (number.charAt(15) != checkLetter(number)) {
                throw new InputProblem(
                        field,
                        "Il codice fiscale " + number
                                + " ha un carattere sbagliato: la lettera di controllo non torna.",
                        "The tax code " + number + " has a wrong character: its check letter does not fit.");
            }
            return number;
        }
        var foreign = FOREIGN.matcher(number);
        if (foreign.matches() && mostlyDigits(foreign.group(1))) {
            return number;
        }
        throw new InputProblem(
                field,
                "Serve una partita IVA di 11 cifre, un codice fiscale di 16 caratteri o una partita IVA estera con la sigla"
                        + " del paese.",
                "A VAT number of 11 digits, a tax code of 16 characters or a foreign VAT number with its country is needed.");
    }

    private static boolean mostlyDigits(String text) {
        return text.chars().filter(Character::isDigit).count() * 2 > text.length();
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += at % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0 && !digits.equals("0".repeat(digits.length()));
    }

    private static char checkLetter(String code) {
        int sum = 0;
        for (int at = 0; at < 15; at++) {
            char one = code.charAt(at);
            int value = Character.isDigit(one) ? one - '0' : one - 'A';
            sum += at % 2 == 0 ? AT_ODD_PLACES[value] : value;
        }
        return (char) ('A' + sum % 26);
    }
}
