package org.riguardo.exports.bank.mt940;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankReadings;

/** One file, cut into its fields and gathered into statements. */
final class Mt940File {

    private static final Pattern TAG = Pattern.compile("^(?:\\{.*)?:(\\d{2}[A-Z]?):(.*)$");
    private static final Pattern END = Pattern.compile("-(\\}.*|[A-Z]{3})?");
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15}(?:,\\d{0,5})?)\\s*");
    private static final int MOST_PROBLEMS = 200;
    private static final int MOST_LINES = 500;
    private static final int LONGEST_LINE = 10_000;

    private final String text;
    private final boolean declaredComplete;
    private final List<BankStatement> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Mt940Statement current;

    Mt940File(String text, boolean declaredComplete) {
        this.text = text;
        this.declaredComplete = declaredComplete;
    }

    /** One field with the lines that go on from it. */
    record Field(int line, String tag, List<String> lines) {
        String first() {
            return lines.get(0);
        }
    }

    Reading read() {
        List<Field> fields = fields();
        if (!problems.isEmpty()) {
            return new Reading.Refused(problems);
        }
        fields.forEach(this::take);
        boolean closed = current == null || current.closed();
        finish();
        boolean ended = text.endsWith("\n") || text.endsWith("\r") || text.endsWith("-") || text.endsWith("}");
        if (!closed || !ended && !declaredComplete) {
            return new Reading.Incomplete(new Sentence(
                    "Manca la fine dell'estratto conto (il saldo finale :62F:): il file sembra interrotto.",
                    "The end of the statement (its closing balance :62F:) is missing: the file seems to be cut off."));
        }
        if (!problems.isEmpty()) {
            return new Reading.Refused(problems);
        }
        Optional<Sentence> imbalance = BankReadings.imbalance(statements);
        return BankReadings.read("mt940", statements, imbalance.map(List::of).orElse(List.of()));
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        int number = 0;
        boolean inside = false;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (line.length() > LONGEST_LINE || !fields.isEmpty() && overlong(fields.get(fields.size() - 1))) {
                problems.add(new Problem(
                        number,
                        null,
                        null,
                        new Sentence(
                                "Qui il file ha più testo di quanto ne abbia un estratto conto.",
                                "Here the file has more text than a statement has.")));
                return fields;
            }
            Matcher tag = TAG.matcher(line);
            if (tag.matches()) {
                List<String> lines = new ArrayList<>();
                lines.add(tag.group(2));
                fields.add(new Field(number, tag.group(1), lines));
                inside = true;
            } else if (END.matcher(line.strip()).matches()) {
                inside = false;
            } else if (inside && !line.isBlank()) {
                fields.get(fields.size() - 1).lines().add(line);
            }
        }
        return fields;
    }

    private static boolean overlong(Field field) {
        return field.lines().size() > MOST_LINES;
    }

    private void take(Field field) {
        if (field.tag().equals("20")) {
            if (current != null && !current.closed()) {
                problem(
                        field,
                        new Sentence(
                                "L'estratto che precede non ha il saldo finale (:62F:).",
                                "The statement before it has no closing balance (:62F:)."));
            }
            finish();
            current = new Mt940Statement();
        }
        if (current == null) {
            return;
        }
        switch (field.tag()) {
            case "25", "25P" -> current.account(field.first().strip());
            case "28", "28C" -> current.number(field.first().strip());
            case "60F", "60M" -> balance(field, true);
            case "61" -> movement(field);
            case "62F", "62M" -> balance(field, false);
            case "86" -> current.information(field.lines());
            default -> {}
        }
    }

    private void balance(Field field, boolean opening) {
        Matcher balance = BALANCE.matcher(field.first());
        if (!balance.matches()) {
            problem(field, new Sentence("Il saldo non si riesce a leggere.", "The balance cannot be read."));
            return;
        }
        BigDecimal amount = Movement.number(balance.group(4));
        current.balance(opening, balance.group(1).equals("D") ? amount.negate() : amount, balance.group(3));
    }

    private void movement(Field field) {
        Optional<Movement> movement = Movement.of(field);
        if (movement.isEmpty() || current.closed()) {
            problem(field, new Sentence("Il movimento non si riesce a leggere.", "The entry cannot be read."));
            return;
        }
        current.movement(movement.get());
    }

    private void finish() {
        if (current != null) {
            current.missing().ifPresent(reason -> problems.add(Problem.of(reason)));
            statements.add(current.build());
        }
        current = null;
    }

    private void problem(Field field, Sentence reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(field.line(), ":" + field.tag() + ":", field.first(), reason));
        }
    }
}
