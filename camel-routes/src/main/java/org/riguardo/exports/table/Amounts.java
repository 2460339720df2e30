package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the amounts of a file are written: which sign stands before the decimals, the other one being for thousands. */
public enum Amounts {
    COMMA(',', '.'),
    POINT('.', ',');

    private static final Pattern ADORNMENT = Pattern.compile("(?i)€|\\bEUR\\b|\\bEuro\\b|[\\s\\u00A0\\u202F'’]");
    private static final int MOST_DIGITS = 17;
    private static final int DIGITS_OF_A_LONG = 16;

    private final char decimal;
    private final char grouping;

    Amounts(char decimal, char grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
    }

    /** What a text says about the way it is written. */
    enum Evidence {
        NONE,
        COMMA,
        POINT,
        COMMA_OR_THOUSANDS,
        POINT_OR_THOUSANDS,
        NO_AMOUNT
    }

    static Evidence evidence(String text) {
        String body = body(plain(text));
        if (!isBody(body)) {
            return Evidence.NO_AMOUNT;
        }
        int comma = body.lastIndexOf(',');
        int point = body.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return Evidence.NONE;
        }
        if (comma >= 0 && point >= 0) {
            return comma > point ? Evidence.COMMA : Evidence.POINT;
        }
        boolean isComma = comma >= 0;
        int at = Math.max(comma, point);
        if (body.indexOf(body.charAt(at)) != at) {
            return isComma ? Evidence.POINT : Evidence.COMMA;
        }
        boolean thousands = body.length() - at == 4 && at <= 3 && body.charAt(0) != '0';
        if (thousands) {
            return isComma ? Evidence.COMMA_OR_THOUSANDS : Evidence.POINT_OR_THOUSANDS;
        }
        return isComma ? Evidence.COMMA : Evidence.POINT;
    }

    /** The amount with two decimals; empty when the text is none in this way of writing or has more decimals than cents. */
    public Optional<BigDecimal> read(String text) {
        String plain = plain(text);
        String body = body(plain);
        int point = body.indexOf(decimal);
        int whole = point < 0 ? body.length() : point;
        if (whole == 0 || point == body.length() - 1 || !grouped(body, whole)) {
            return Optional.empty();
        }
        long amount = 0;
        int digits = 0;
        for (int at = 0; at < whole; at++) {
            char character = body.charAt(at);
            if (character != grouping) {
                digits += digits > 0 || character != '0' ? 1 : 0;
                amount = amount * 10 + (character - '0');
            }
        }
        int cents = 0;
        for (int at = whole + 1; at < body.length(); at++) {
            char character = body.charAt(at);
            int place = at - whole;
            if (!isDigit(character) || place > 2 && character != '0') {
                return Optional.empty();
            }
            cents += place == 1 ? (character - '0') * 10 : place == 2 ? character - '0' : 0;
        }
        if (digits > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal read = digits <= DIGITS_OF_A_LONG
                ? BigDecimal.valueOf(amount * 100 + cents, 2)
                : BigDecimal.valueOf(amount).setScale(2).add(BigDecimal.valueOf(cents, 2));
        return Optional.of(isNegative(plain) ? read.negate() : read);
    }

    /** The number with two decimals; empty when it has more than cents. */
    public static Optional<BigDecimal> cents(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
        return rounded.compareTo(number) == 0 ? Optional.of(rounded) : Optional.empty();
    }

    /** Whether the characters before that place are digits, or groups of three of them behind one to three. */
    private boolean grouped(String body, int end) {
        int first = body.indexOf(grouping);
        boolean hasGroups = first >= 0 && first < end;
        if (hasGroups && (first == 0 || first > 3 || (end - first) % 4 != 0)) {
            return false;
        }
        for (int at = 0; at < end; at++) {
            boolean divides = hasGroups && at >= first && (at - first) % 4 == 0;
            if (divides ? body.charAt(at) != grouping : !isDigit(body.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is digits with single commas and points among them. */
    private static boolean isBody(String body) {
        boolean digitBefore = false;
        for (int at = 0; at < body.length(); at++) {
            char character = body.charAt(at);
            boolean digit = isDigit(character);
            if (!digit && (!digitBefore || character != ',' && character != '.')) {
                return false;
            }
            digitBefore = digit;
        }
        return digitBefore;
    }

    private static String body(String plain) {
        int end = plain.length() - 1;
        if (end < 0) {
            return plain;
        }
        char first = plain.charAt(0);
        char last = plain.charAt(end);
        if (first == '(' && last == ')' && end > 0) {
            return plain.substring(1, end);
        }
        if (first == '-' || first == '+') {
            return plain.substring(1);
        }
        return last == '-' || last == '+' ? plain.substring(0, end) : plain;
    }

    private static boolean isNegative(String plain) {
        return plain.startsWith("-") || plain.endsWith("-") || plain.startsWith("(");
    }

    /** The text without currency, blanks and apostrophes. */
    private static String plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < '(' || character > '9' || character == '*' || character == '/') {
                return ADORNMENT.matcher(text).replaceAll("").replace('\u2212', '-');
            }
        }
        return text;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
