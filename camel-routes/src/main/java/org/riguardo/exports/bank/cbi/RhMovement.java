package org.riguardo.exports.bank.cbi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.exports.bank.FreeText;

/** One movement (record 62) with the lines of information (63) that follow it. */
final class RhMovement {

    private static final Pattern AMOUNT = Pattern.compile("\\s*\\d{1,12},\\d{2}");
    private static final Pattern MARK = Pattern.compile("YYY|YY2|ZZ[1-3]|ID1|RI[12]|KKK");
    private static final Pattern ORDERING = Pattern.compile("(?:\\d{8}| {8})(.{16})(.{1,40}).*");
    private static final Pattern NONE = Pattern.compile("(?i)NOT ?PROVIDED|");

    private final Record120 record;
    private final LocalDate value;
    private final LocalDate booked;
    private final StringBuilder text = new StringBuilder();
    private boolean runsOn = true;
    private @Nullable String party;
    private @Nullable String reference;

    private RhMovement(Record120 record, LocalDate value, LocalDate booked) {
        this.record = record;
        this.value = value;
        this.booked = booked;
    }

    /** The movement; empty when the record cannot be read. */
    static Optional<RhMovement> of(Record120 record) {
        try {
            boolean readable = record.at(26, 26).matches("[CD]")
                    && AMOUNT.matcher(record.at(27, 41)).matches();
            return readable
                    ? Optional.of(new RhMovement(record, day(record.at(14, 19)), day(record.at(20, 25))))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    static BigDecimal amount(String digits) {
        return new BigDecimal(digits.strip().replace(" ", "").replace(',', '.'));
    }

    void information(Record120 line) {
        String mark = line.at(14, 16);
        boolean marked = MARK.matcher(mark).matches();
        String words = line.at(marked ? 17 : 14, 120);
        if (mark.equals("YYY")) {
            ordering(words);
        } else if (mark.equals("ID1")) {
            identified(words);
        }
        if (text.length() > 0 && (marked && !mark.equals("RI2") || !runsOn)) {
            text.append(' ');
        }
        text.append(words.stripTrailing());
        runsOn = !words.endsWith(" ");
    }

    BankEntry entry(String currency) {
        BigDecimal amount = amount(record.at(27, 41));
        String rest = record.at(87, 120).strip();
        String all = (text + (rest.isEmpty() ? "" : " " + rest))
                .replaceAll("\\s+", " ")
                .strip();
        String bank = record.at(62, 77).strip();
        return new BankEntry(
                record.line(),
                booked,
                value,
                record.at(26, 26).equals("D") ? amount.negate() : amount,
                currency,
                party != null ? party : FreeText.payer(all).orElse(null),
                FreeText.iban(all).orElse(null),
                reference != null ? reference : FreeText.reference(all).orElse(null),
                all,
                bank.isEmpty() || bank.matches("0+") ? null : bank,
                record.at(42, 43).strip(),
                false,
                null);
    }

    private void ordering(String words) {
        Matcher parts = ORDERING.matcher(words);
        String name = parts.matches() ? parts.group(2).strip() : words.strip();
        party = name.isEmpty() ? null : name;
    }

    private void identified(String words) {
        String endToEnd = words.length() > 35
                ? words.substring(35, Math.min(70, words.length())).strip()
                : "";
        String message = words.substring(0, Math.min(35, words.length())).strip();
        String found = NONE.matcher(endToEnd).matches() ? message : endToEnd;
        reference = NONE.matcher(found).matches() ? null : found;
    }

    private static LocalDate day(String digits) {
        return LocalDate.of(
                2000 + Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(0, 2)));
    }
}
