package org.riguardo.exports.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the amounts of a file are written: which sign stands before the decimals, the other one being for thousands. */
enum Amounts {
    COMMA(',', '.'),
    POINT('.', ',');

    private static final Pattern ADORNMENT = Pattern.compile("(?i)€|\\bEUR\\b|\\bEuro\\b|[\\s\\u00A0\\u202F'’]");
    private static final Pattern BODY = Pattern.compile("\\d+([.,]\\d+)*");
    private static final int MOST_DIGITS = 17;

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
        String body = body(text);
        if (!BODY.matcher(body).matches()) {
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
    Optional<BigDecimal> read(String text) {
        String body = body(text);
        int at = body.indexOf(decimal);
        String whole = at < 0 ? body : body.substring(0, at);
        String decimals = at < 0 ? "" : body.substring(at + 1);
        boolean grouped = whole.indexOf(grouping) >= 0;
        boolean wellFormed = decimals.chars().allMatch(Amounts::digit)
                && (at < 0 || !decimals.isEmpty())
                && whole.matches(grouped ? "\\d{1,3}(" + Pattern.quote(String.valueOf(grouping)) + "\\d{3})+" : "\\d+");
        String digits = whole.replace(String.valueOf(grouping), "");
        if (!wellFormed || digits.replaceFirst("^0+", "").length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return cents(new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals))
                .map(amount -> negative(text) ? amount.negate() : amount);
    }

    /** The number with two decimals; empty when it has more than cents. */
    static Optional<BigDecimal> cents(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
        return rounded.compareTo(number) == 0 ? Optional.of(rounded) : Optional.empty();
    }

    private static String body(String text) {
        String plain = plain(text);
        if (plain.startsWith("(") && plain.endsWith(")")) {
            return plain.substring(1, plain.length() - 1);
        }
        if (plain.startsWith("-") || plain.startsWith("+")) {
            return plain.substring(1);
        }
        return plain.endsWith("-") || plain.endsWith("+") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static boolean negative(String text) {
        String plain = plain(text);
        return plain.startsWith("-") || plain.endsWith("-") || plain.startsWith("(");
    }

    private static String plain(String text) {
        return ADORNMENT.matcher(text).replaceAll("").replace('\u2212', '-');
    }

    private static boolean digit(int character) {
        return character >= '0' && character <= '9';
    }
}
