package org.riguardo.exports.bank.cbi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankReadings;
import org.riguardo.exports.bank.FreeText;

/** The statements between the header RH and the trailer EF: each from its opening balance 61 to its closing balance 64. */
final class RhFile {

    private static final Pattern BALANCE = Pattern.compile("([A-Z]{3})(\\d{6})([CD])([\\d ]{12},\\d{2})");
    private static final int MOST_PROBLEMS = 200;

    private final List<Record120> records;
    private final ReadContext context;
    private final List<BankStatement> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<BankEntry> entries = new ArrayList<>();
    private @Nullable Record120 opening;
    private @Nullable RhMovement movement;
    private String currency = "";

    RhFile(List<Record120> records, ReadContext context) {
        this.records = records;
        this.context = context;
    }

    Reading read() {
        for (Record120 record : records) {
            take(record);
        }
        if (opening != null) {
            problem(opening, "61", noClosing());
        }
        if (!problems.isEmpty()) {
            return new Reading.Refused(problems);
        }
        Optional<Sentence> imbalance = BankReadings.imbalance(statements);
        return imbalance.isPresent() && !context.declaredComplete()
                ? new Reading.Incomplete(imbalance.get())
                : BankReadings.read("cbi", statements, imbalance.map(List::of).orElse(List.of()));
    }

    private void take(Record120 record) {
        switch (record.at(2, 3)) {
            case "61" -> open(record);
            case "62" -> movement(record);
            case "63" -> {
                if (movement == null) {
                    problem(record, "63", misplaced());
                } else {
                    movement.information(record);
                }
            }
            case "64" -> close(record);
            case "EF" -> {
                if (opening != null) {
                    problem(record, "EF", noClosing());
                    opening = null;
                }
            }
            default -> {}
        }
    }

    private void open(Record120 record) {
        if (opening != null) {
            problem(record, "61", noClosing());
        }
        opening = record;
        entries.clear();
        Matcher balance = BALANCE.matcher(record.text());
        currency = balance.find() ? balance.group(1) : "";
    }

    private void movement(Record120 record) {
        finishMovement();
        Optional<RhMovement> read = RhMovement.of(record);
        if (read.isEmpty() || opening == null) {
            problem(record, "62", opening == null ? misplaced() : unreadable());
        } else {
            movement = read.get();
        }
    }

    private void close(Record120 record) {
        finishMovement();
        BigDecimal closing = balance(record);
        if (opening == null) {
            problem(record, "64", misplaced());
            return;
        }
        BigDecimal before = balance(opening);
        if (before == null || closing == null || !record.text().contains(currency)) {
            problem(before == null ? opening : record, before == null ? "61" : "64", unreadable());
        }
        statements.add(new BankStatement(account(opening), null, before, closing, entries));
        opening = null;
    }

    private void finishMovement() {
        if (movement != null) {
            entries.add(movement.entry(currency));
            movement = null;
        }
    }

    private static @Nullable BigDecimal balance(Record120 record) {
        Matcher balance = BALANCE.matcher(record.text());
        if (!balance.find()) {
            return null;
        }
        BigDecimal amount = RhMovement.amount(balance.group(4));
        return balance.group(3).equals("D") ? amount.negate() : amount;
    }

    private static @Nullable String account(Record120 opening) {
        String iban = opening.at(90, 93) + opening.at(42, 64);
        String number = opening.at(43, 64).replace(" ", "");
        return FreeText.iban(iban).orElse(number.isEmpty() ? null : number);
    }

    private void problem(Record120 record, String field, Sentence reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(record.line(), field, record.text().strip(), reason));
        }
    }

    private static Sentence unreadable() {
        return new Sentence("Il record non si riesce a leggere.", "The record cannot be read.");
    }

    private static Sentence misplaced() {
        return new Sentence("Il record sta fuori posto.", "The record is out of place.");
    }

    private static Sentence noClosing() {
        return new Sentence("Manca il saldo finale (64).", "The closing balance (64) is missing.");
    }
}
