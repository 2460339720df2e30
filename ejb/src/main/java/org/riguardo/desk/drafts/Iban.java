package org.riguardo.desk.drafts;

import java.math.BigInteger;

/** International bank account numbers, ISO 13616. */
final class Iban {

    private Iban() {}

    /** Whether its check digits hold (ISO 7064, modulo 97). */
    static boolean valid(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
