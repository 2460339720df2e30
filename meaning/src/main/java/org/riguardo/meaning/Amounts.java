package org.riguardo.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads amounts as Italians or English write them: {@code 1.234,56}, {@code 1,234.56}, {@code 1'200}, {@code 500}. */
final class Amounts {

    private static final int LONGEST = 20;

    private Amounts() {}

    /** @return the amount with two decimals, or null where the digits are no amount */
    static @Nullable BigDecimal of(String written, boolean italian) {
        String number = written.replaceAll("['’]", "");
        if (number.length() > LONGEST || !number.matches("\\d[\\d.,]*\\d|\\d")) {
            return null;
        }
        int decimal = decimalMark(number, italian ? ',' : '.');
        String whole = (decimal < 0 ? number : number.substring(0, decimal)).replaceAll("[.,]", "");
        String cents = decimal < 0 ? "0" : number.substring(decimal + 1);
        return new BigDecimal(whole + "." + cents).setScale(2, RoundingMode.HALF_UP);
    }

    private static int decimalMark(String number, char usual) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (last < 0 || number.length() - last - 1 > 3) {
            return -1;
        }
        boolean three = number.length() - last - 1 == 3;
        char mark = number.charAt(last);
        boolean once = number.indexOf(mark) == last;
        return once && (!three || mark == usual && number.indexOf(mark == '.' ? ',' : '.') >= 0) ? last : -1;
    }
}
