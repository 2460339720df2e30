package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/** Looks at all rows of a table, one at a time, for how they are written and what about its columns is not certain. */
final class Survey {

    private final Plan plan;
    private final Columns columns;
    private final AmountsDecision amounts = new AmountsDecision();
    private final DaysDecision days = new DaysDecision();
    private final RunningBalance balance;
    private final Rivals rivals;
    private final NearMisses nearMisses;
    private final NumbersAsDays numbers;
    private final int[] amountColumns;
    private final int[] dayColumns;
    private boolean paid;
    private int rows;
    private int nothingOpen;

    Survey(Plan plan) {
        this.plan = plan;
        this.columns = plan.columns();
        this.balance = new RunningBalance(columns);
        this.rivals = new Rivals(columns);
        this.nearMisses = new NearMisses(plan);
        this.numbers = new NumbersAsDays(columns);
        this.amountColumns = places(true);
        this.dayColumns = places(false);
        this.paid = columns.has(Field.PAID);
    }

    void see(Line row) {
        rows++;
        for (int column : amountColumns) {
            Cell cell = row.cell(column);
            if (cell.isText() && !Notation.blank(cell.text())) {
                amounts.see(cell.text());
            }
        }
        for (int column : dayColumns) {
            Cell cell = row.cell(column);
            if (cell.isText()) {
                days.see(cell.text());
            }
        }
        paid = paid && PaidWords.known(columns.cell(row, Field.PAID).text());
        nothingOpen += columns.has(Field.OPEN) && isNothing(columns.cell(row, Field.OPEN)) ? 1 : 0;
        balance.see(row);
        rivals.see(row);
        nearMisses.see(row);
        numbers.see(row);
    }

    /** What is certain enough, and still to be said. */
    List<Sentence> notes() {
        return numbers.notes();
    }

    /** How the rows are written, as far as they tell: where they leave it open, as in most files like this one. */
    Notation notation() {
        Amounts written = plan.answers()
                .answer(Questions.AMOUNTS)
                .map(Amounts::valueOf)
                .or(() -> amounts.decide(columns.italian()))
                .orElse(columns.italian() ? Amounts.COMMA : Amounts.POINT);
        Days order = plan.answers()
                .answer(Questions.DAYS)
                .map(Days::valueOf)
                .or(() -> days.decide(columns.italian()))
                .orElse(Days.DAY_FIRST);
        return new Notation(written, order, paid, balance.runsOn());
    }

    /** What is not certain, what no answer could settle first. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        if (amounts.contradictory()) {
            doubts.add(new Doubt(Doubt.Of.AMOUNTS, amounts.doubt(), Field.TOTAL, false));
        } else if (plan.answers().answer(Questions.AMOUNTS).isEmpty()
                && amounts.decide(columns.italian()).isEmpty()) {
            doubts.add(new Doubt(Doubt.Of.AMOUNTS, amounts.doubt(), Field.TOTAL, true));
        }
        if (days.contradictory()) {
            doubts.add(0, new Doubt(Doubt.Of.DAYS, days.doubt(), Field.DATE, false));
        } else if (plan.answers().answer(Questions.DAYS).isEmpty()
                && days.decide(columns.italian()).isEmpty()) {
            doubts.add(new Doubt(Doubt.Of.DAYS, days.doubt(), Field.DATE, true));
        }
        doubts.addAll(rivals.doubts());
        doubts.addAll(nearMisses.doubts());
        return doubts;
    }

    /** Whether so many rows have nothing open that the table may as well be a list of documents as a statement. */
    boolean mostlySettled() {
        return nothingOpen * 3 >= rows && nothingOpen > 0;
    }

    /** The doubt whether the table is a statement or a list. */
    static Doubt ofExtent() {
        return new Doubt(
                Doubt.Of.EXTENT,
                new Sentence(
                        "Molte righe non hanno nulla di aperto: non è certo se la tabella sia uno scadenzario, che chiude ciò"
                                + " che non elenca, o un elenco di documenti.",
                        "Many rows have nothing open: it is not certain whether the table is a statement of open items, which"
                                + " settles what it does not list, or a list of documents."),
                null,
                true);
    }

    private static boolean isNothing(Cell cell) {
        if (cell.number() != null) {
            return cell.number().signum() == 0;
        }
        return !cell.isEmpty() && cell.text().chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }

    private int[] places(boolean ofAmounts) {
        List<Integer> places = new ArrayList<>();
        for (Field field : Field.values()) {
            if (ofAmounts ? field.isAmount() : field.isDay()) {
                places.addAll(columns.places(field));
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
