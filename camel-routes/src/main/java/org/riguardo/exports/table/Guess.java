package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.LayoutQuestion;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/** What a table seems to be, put together for staff to confirm or correct. */
final class Guess {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;
    private static final int PREVIEWED = 10;
    private static final int MOST_COLUMNS = 120;

    private final Plan plan;
    private final Notation notation;
    private final @Nullable Extent extent;
    private final LocalDate day;
    private final List<Line> items = new ArrayList<>();
    private final Map<Integer, Field> proposed = new TreeMap<>();

    private Guess(Plan plan, Notation notation, @Nullable Extent extent, LocalDate day) {
        this.plan = plan;
        this.notation = notation;
        this.extent = extent;
        this.day = day;
        RowKinds kinds = new RowKinds(plan.columns());
        NearMisses nearMisses = new NearMisses(plan);
        for (Line line : plan.head()) {
            if (kinds.item(line)) {
                items.add(line);
                nearMisses.see(line);
            }
        }
        for (int column = 0; column < width(); column++) {
            int place = column;
            plan.columns().at(column).or(() -> nearMisses.at(place)).ifPresent(field -> proposed.put(place, field));
        }
    }

    /** A guess of which everything but the columns is known by the whole table. */
    static Guess of(Plan plan, Notation notation, Extent extent, ReadContext context) {
        return new Guess(plan, notation, extent, context.today());
    }

    /** A guess by the first rows. */
    static Guess of(Plan plan, ReadContext context) {
        Survey survey = new Survey(plan);
        RowKinds kinds = new RowKinds(plan.columns());
        plan.head().stream().filter(kinds::item).forEach(survey::see);
        boolean tells = !plan.columns().has(Field.OPEN) || SnapshotDay.named(plan);
        Notation notation = survey.notation();
        return new Guess(plan, notation, tells ? SnapshotDay.extent(plan, notation) : null, context.today());
    }

    /** The reading that comes of it. */
    Reading.Unsure unsure(List<Doubt> doubts) {
        List<Problem> problems = new ArrayList<>();
        doubts.stream().skip(1).forEach(doubt -> problems.add(Problem.of(doubt.reason())));
        List<Field> missing = plan.columns().missing();
        if (!missing.isEmpty()) {
            problems.add(Problem.of(Columns.missing(missing)));
        }
        List<ExportDocument> preview = preview(missing, problems);
        return new Reading.Unsure(
                new LayoutGuess(
                        plan.layout(),
                        columns(problems),
                        TableQuestions.fields(),
                        questions(doubts),
                        preview,
                        problems),
                doubts.get(0).reason());
    }

    private List<ExportDocument> preview(List<Field> missing, List<Problem> problems) {
        if (!missing.isEmpty()) {
            return List.of();
        }
        Findings findings = new Findings();
        RowReader reader = new RowReader(plan, notation, OwnNumbers.UNSET, day, findings);
        List<ExportDocument> preview = items.stream()
                .limit(PREVIEWED)
                .map(reader::read)
                .filter(Objects::nonNull)
                .toList();
        problems.addAll(findings.problems());
        return preview;
    }

    private List<LayoutColumn> columns(List<Problem> problems) {
        List<LayoutColumn> columns = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            String heading = plan.columns().heading().cell(column).text();
            List<String> samples = samples(column);
            Field field = proposed.get(column);
            if (heading.isEmpty() && samples.isEmpty()) {
                continue;
            }
            columns.add(new LayoutColumn(column + 1, heading, samples, field == null ? null : field.name()));
            if (field == null && !samples.isEmpty()) {
                problems.add(new Problem(
                        null,
                        heading.isEmpty() ? "colonna " + (column + 1) : heading,
                        samples.get(0),
                        new Sentence(
                                "Non si capisce che cosa contenga la colonna: se non serve, non viene usata.",
                                "It is not clear what the column holds: if it is not needed, it is not used.")));
            }
        }
        return columns;
    }

    private List<LayoutQuestion> questions(List<Doubt> doubts) {
        Set<String> open = doubts.stream()
                .map(doubt -> doubt.of().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Questions.all(notation, extent).stream()
                .map(question -> open.contains(question.key())
                        ? new LayoutQuestion(question.key(), question.asked(), question.choices(), null)
                        : question)
                .toList();
    }

    private List<String> samples(int column) {
        return items.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isEmpty())
                .map(Guess::shortened)
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    private static String shortened(Cell cell) {
        String text = cell.day() != null ? Written.day(cell.day()) : cell.text();
        return text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text;
    }

    private int width() {
        int width = plan.columns().heading().width();
        for (Line line : items) {
            width = Math.max(width, line.width());
        }
        return Math.min(width, MOST_COLUMNS);
    }
}
