package org.riguardo.exports.bank.mt940;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.BankEntry;

/** One movement of field {@code :61:} with what its fields {@code :86:} tell. */
final class Movement {

    private static final Pattern LINE = Pattern.compile(
            "(\\d{6})(\\d{4})?(R?[CD])([A-Z])?(\\d{1,15}(?:,\\d{0,5})?)([A-Z][A-Z0-9]{3})(.*?)(?://(.*))?");
    private static final Pattern NONE = Pattern.compile("(NONREF|EREF|NOTPROVIDED)?");
    private static final int REFERENCE = 16;

    private final int line;
    private final LocalDate booked;
    private final LocalDate value;
    private final BigDecimal amount;
    private final boolean reversal;
    private final String code;
    private final String rest;
    private final String bankReference;
    private final List<String> supplement;
    private final List<String> information = new ArrayList<>();

    private Movement(Mt940File.Field field, Matcher parts, LocalDate value, LocalDate booked) {
        String mark = parts.group(3);
        BigDecimal number = number(parts.group(5));
        this.line = field.line();
        this.value = value;
        this.booked = booked;
        this.amount = mark.equals("D") || mark.equals("RC") ? number.negate() : number;
        this.reversal = mark.startsWith("R");
        this.code = parts.group(6);
        this.rest = parts.group(7);
        this.bankReference = parts.group(8) == null ? "" : parts.group(8).strip();
        this.supplement = field.lines().subList(1, field.lines().size());
    }

    /** The movement; empty when the line is none. */
    static Optional<Movement> of(Mt940File.Field field) {
        Matcher parts = LINE.matcher(field.first());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate value = LocalDate.parse("20" + parts.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(new Movement(field, parts, value, booked(value, parts.group(2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The number with a decimal comma, with at least two decimals. */
    static BigDecimal number(String text) {
        String point = text.replace(',', '.');
        BigDecimal number = new BigDecimal(point.endsWith(".") ? point + "00" : point).stripTrailingZeros();
        return number.scale() < 2 ? number.setScale(2) : number;
    }

    void information(List<String> lines) {
        information.addAll(lines);
    }

    BankEntry entry(String currency) {
        Details details = Details.of(information);
        String own = rest.length() > REFERENCE ? rest.substring(0, REFERENCE).strip() : rest.strip();
        String behind = rest.length() > REFERENCE ? rest.substring(REFERENCE).strip() : "";
        String reference = NONE.matcher(own).matches() ? details.reference() : own;
        List<String> words = new ArrayList<>(details.text().isEmpty() ? List.of() : List.of(details.text()));
        Stream.concat(Stream.of(behind), supplement.stream().map(String::strip))
                .filter(extra -> !extra.isEmpty() && !details.text().contains(extra))
                .forEach(words::add);
        String text = String.join(" ", words);
        return new BankEntry(
                line,
                booked,
                value,
                amount,
                currency,
                details.party() == null && !behind.isEmpty() ? behind : details.party(),
                details.iban() != null ? details.iban() : Details.iban(text),
                reference,
                text,
                NONE.matcher(bankReference).matches() ? null : bankReference,
                code,
                reversal,
                null);
    }

    /** The day of booking, of which the file gives no year: the one nearest to the value day. */
    private static LocalDate booked(LocalDate value, @Nullable String monthAndDay) {
        if (monthAndDay == null) {
            return value;
        }
        int month = Integer.parseInt(monthAndDay.substring(0, 2));
        int day = Integer.parseInt(monthAndDay.substring(2));
        LocalDate nearest = null;
        for (int year = value.getYear() - 1; year <= value.getYear() + 1; year++) {
            if (day == 29 && month == 2 && !Year.isLeap(year)) {
                continue;
            }
            LocalDate candidate = LocalDate.of(year, month, day);
            if (nearest == null || distance(candidate, value) < distance(nearest, value)) {
                nearest = candidate;
            }
        }
        if (nearest == null) {
            throw new DateTimeException("No such day");
        }
        return nearest;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
