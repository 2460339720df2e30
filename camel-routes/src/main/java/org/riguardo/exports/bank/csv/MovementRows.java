package org.riguardo.exports.bank.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.bank.FreeText;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.table.Amounts;
import org.riguardo.exports.table.AmountsDecision;
import org.riguardo.exports.table.Days;
import org.riguardo.exports.table.DaysDecision;

/** Reads the rows under the heading: all of them or, if one cannot be read, none. */
final class MovementRows {

    private static final Set<String> GOING_OUT = Set.of("13", "19", "26", "27", "43", "50", "66");
    private static final int MOST_PROBLEMS = 200;

    private final Rows rows;
    private final Heading heading;
    private final List<Problem> problems = new ArrayList<>();
    private final List<BankEntry> entries = new ArrayList<>();
    private final RunningBalance balance = new RunningBalance();
    private @Nullable Amounts amounts;
    private @Nullable Days days;

    MovementRows(Rows rows) {
        this.rows = rows;
        this.heading = rows.heading();
    }

    /** The statement that the rows are; empty when they cannot be read. */
    Optional<BankStatement> statement() {
        decide();
        if (amounts == null || days == null) {
            return Optional.empty();
        }
        for (int at = heading.row() + 1; at < rows.cells().size(); at++) {
            row(rows.cells().get(at), rows.lines().get(at));
        }
        if (problems.isEmpty() && unsigned()) {
            problem(rows.lines().get(heading.row()), heading.title(Column.AMOUNT), "", noSign());
        }
        return problems.isEmpty()
                ? Optional.of(new BankStatement(account(), null, balance.opening(), balance.closing(), entries))
                : Optional.empty();
    }

    /** Why they cannot be read. */
    List<Problem> problems() {
        return problems;
    }

    /** What else there is to say. */
    List<Sentence> notes() {
        return balance.notes();
    }

    /** Decides how amounts and days are written from all rows. */
    private void decide() {
        AmountsDecision amount = new AmountsDecision();
        DaysDecision day = new DaysDecision();
        boolean valuesAreDays = false;
        for (int at = heading.row() + 1; at < rows.cells().size(); at++) {
            List<Cell> cells = rows.cells().get(at);
            for (Column column : List.of(Column.IN, Column.OUT, Column.AMOUNT, Column.BALANCE)) {
                Cell cell = heading.cell(cells, column);
                if (cell.isText() && !heading.cell(cells, Column.BOOKED).isEmpty()) {
                    amount.see(cell.text());
                }
            }
            Cell value = heading.cell(cells, Column.VALUE);
            valuesAreDays |= value.text().chars().anyMatch(Character::isDigit);
            for (Cell cell : List.of(heading.cell(cells, Column.BOOKED), value)) {
                if (cell.isText()) {
                    day.see(cell.text());
                }
            }
        }
        if (heading.has(Column.VALUE) && !valuesAreDays) {
            heading.rename(Column.VALUE, Column.CURRENCY);
        }
        amounts = amount.decide(true).orElse(null);
        days = day.decide(true).orElse(null);
        int line = rows.lines().get(heading.row());
        if (amounts == null) {
            problem(line, heading.title(Column.AMOUNT), "", amount.doubt());
        }
        if (days == null) {
            problem(line, heading.title(Column.BOOKED), "", day.doubt());
        }
    }

    private void row(List<Cell> cells, int line) {
        boolean repeated = cells.equals(rows.cells().get(heading.row()));
        Cell booked = heading.cell(cells, Column.BOOKED);
        if (repeated
                || cells.stream().allMatch(Cell::isEmpty)
                || booked.day() == null && days.read(booked.text()).isEmpty() && isSum(cells)) {
            return;
        }
        LocalDate day = day(line, Column.BOOKED, booked);
        if (cells.size() > heading.width()
                && cells.subList(heading.width(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            problem(
                    line,
                    heading.title(Column.TEXT),
                    "",
                    new Sentence(
                            "La riga ha più campi dell'intestazione: un separatore sta dentro un valore.",
                            "The row has more fields than the heading: a separator stands within a value."));
            return;
        }
        BigDecimal amount = amount(cells, line);
        if (day == null || amount == null) {
            return;
        }
        balance.see(amount, number(line, Column.BALANCE, heading.cell(cells, Column.BALANCE)));
        entries.add(entry(cells, line, day, amount));
    }

    private BankEntry entry(List<Cell> cells, int line, LocalDate day, BigDecimal amount) {
        String text = heading.places(Column.TEXT).stream()
                .filter(at -> at < cells.size())
                .map(at -> cells.get(at).text().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        Cell value = heading.cell(cells, Column.VALUE);
        String reference = heading.text(cells, Column.REFERENCE);
        String party = heading.text(cells, Column.PARTY);
        String currency = heading.text(cells, Column.CURRENCY);
        String code = heading.text(cells, Column.CODE);
        return new BankEntry(
                line,
                day,
                value.isEmpty() ? null : day(line, Column.VALUE, value),
                amount,
                currency.matches("[A-Z]{3}") ? currency : "EUR",
                party.isEmpty() ? FreeText.payer(text).orElse(null) : party,
                FreeText.iban(text).orElse(null),
                reference.isEmpty() ? FreeText.reference(text).orElse(null) : reference,
                text,
                null,
                code.isEmpty() ? null : code,
                false,
                null);
    }

    private @Nullable BigDecimal amount(List<Cell> cells, int line) {
        BigDecimal in = number(line, Column.IN, heading.cell(cells, Column.IN));
        BigDecimal out = number(line, Column.OUT, heading.cell(cells, Column.OUT));
        BigDecimal own = number(line, Column.AMOUNT, heading.cell(cells, Column.AMOUNT));
        boolean comes = in != null && in.signum() != 0;
        boolean goes = out != null && out.signum() != 0;
        if (comes && goes || !comes && !goes && own == null) {
            problem(
                    line,
                    heading.title(heading.has(Column.AMOUNT) ? Column.AMOUNT : Column.IN),
                    "",
                    comes
                            ? new Sentence(
                                    "La riga ha sia un'entrata sia un'uscita.",
                                    "The row has both an incoming and an outgoing amount.")
                            : new Sentence("Manca l'importo.", "The amount is missing."));
            return null;
        }
        if (comes || goes) {
            return comes ? in.abs() : out.abs().negate();
        }
        String sign = Heading.squashed(heading.text(cells, Column.SIGN));
        boolean debit = sign.equals("d")
                || sign.equals("dare")
                || heading.text(cells, Column.SIGN).equals("-");
        return debit ? own.abs().negate() : own;
    }

    private @Nullable BigDecimal number(int line, Column column, Cell cell) {
        String text = cell.text();
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        Optional<BigDecimal> number = cell.number() == null ? amounts.read(text) : Amounts.cents(cell.number());
        if (number.isEmpty()) {
            problem(
                    line,
                    heading.title(column),
                    text,
                    new Sentence(
                            "Non è un importo scritto come gli altri della lista.",
                            "This is not an amount written like the others of the list."));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private @Nullable LocalDate day(int line, Column column, Cell cell) {
        String text = cell.text();
        Optional<LocalDate> day = cell.day() == null ? days.read(text) : Optional.of(cell.day());
        if (day.isEmpty()) {
            problem(
                    line,
                    heading.title(column),
                    text,
                    new Sentence(
                            "Non è una data esistente (attesa ad esempio 31/03/2026).",
                            "This is not an existing date (31/03/2026 would be one)."));
        }
        return day.orElse(null);
    }

    private static boolean isSum(List<Cell> cells) {
        return cells.stream()
                .map(cell -> Heading.squashed(cell.text()))
                .filter(cell -> !cell.isEmpty())
                .limit(2)
                .anyMatch(cell -> cell.matches("(saldo|totale|totali|tot|riporto|a riportare)( .*)?"));
    }

    /** Whether nothing tells incoming from outgoing amounts, though some must go out. */
    private boolean unsigned() {
        return heading.has(Column.AMOUNT)
                && !heading.has(Column.SIGN)
                && !balance.consistent()
                && entries.stream().noneMatch(entry -> entry.amount().signum() < 0)
                && entries.stream().anyMatch(entry -> entry.code() != null && GOING_OUT.contains(entry.code()));
    }

    private @Nullable String account() {
        for (int at = 0; at < heading.row(); at++) {
            Optional<String> iban =
                    FreeText.iban(rows.cells().get(at).stream().map(Cell::text).collect(Collectors.joining(" ; ")));
            if (iban.isPresent()) {
                return iban.get();
            }
        }
        return null;
    }

    private void problem(int line, String field, String value, Sentence reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, field, value.isEmpty() ? null : value, reason));
        }
    }

    private static Sentence noSign() {
        return new Sentence(
                "Dalla lista non si capisce quali importi entrano e quali escono: esportarla con il segno, o con due colonne.",
                "The list does not tell which amounts come in and which go out: export it with signs, or with two columns.");
    }
}
