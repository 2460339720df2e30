package org.riguardo.web.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.figures.AgeBand;
import org.riguardo.figures.Expected;
import org.riguardo.plan.forecast.Checked;
import org.riguardo.plan.forecast.Forecast;
import org.riguardo.plan.forecast.Range;
import org.riguardo.plan.forecast.Week;
import org.riguardo.web.chart.Chart;
import org.riguardo.web.chart.Chart.Span;
import org.riguardo.web.chart.Figure;
import org.riguardo.web.chart.Figure.Link;
import org.riguardo.web.chart.Table;
import org.riguardo.web.chart.Table.Row;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** What may come in, week by week, and how earlier forecasts fared, in words and charts. */
record ExpectedFigures(Expected expected, Speech speech) {

    private static final int FEW = 30;
    private static final int FEWEST_CHECKED = 4;

    Figure weeks() {
        Texts texts = speech.texts();
        Forecast forecast = expected.forecast();
        List<Span> spans = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        double sum = 0;
        for (Week week : forecast.weeks()) {
            Range range = week.range();
            String label = days(week.from(), week.to());
            sum += range.expected();
            spans.add(new Span(label, between(range), range.low(), range.expected(), range.high(), null, true));
            rows.add(new Row(
                    label,
                    null,
                    List.of(Money.about(range.low()), Money.about(range.expected()), Money.about(range.high()))));
        }
        String lead = texts.say("firm.expected.lead", Money.about(sum));
        return new Figure(
                "expected",
                texts.say("firm.expected"),
                lead,
                sum < 1 ? null : Chart.ranges("expected-chart", texts.say("firm.expected"), lead, spans),
                new Table(
                        texts.say("firm.expected"),
                        List.of(
                                texts.say("firm.week"),
                                texts.say("firm.low"),
                                texts.say("firm.mean"),
                                texts.say("firm.high")),
                        rows,
                        null),
                note(),
                List.of(
                        new Link(texts.say("firm.expected.agreed"), "/agreements?show=running"),
                        new Link(texts.say("firm.expected.due"), "/firm/list/age/" + AgeBand.NOT_DUE.key())));
    }

    private String note() {
        Texts texts = speech.texts();
        StringBuilder note = new StringBuilder(texts.say("firm.expected.note"));
        if (expected.apart().signum() > 0) {
            note.append(' ').append(texts.say("firm.expected.apart", Money.exact(expected.apart())));
        }
        if (expected.forecast().seen() < FEW) {
            note.append(' ').append(texts.say("firm.expected.few"));
        }
        if (expected.forecast().weekBefore().size() < FEWEST_CHECKED) {
            note.append(' ').append(texts.say("firm.expected.unchecked"));
        }
        return note.toString();
    }

    /** The weeks that passed; null while too few of them can be held against anything. */
    @Nullable
    Figure checked() {
        Texts texts = speech.texts();
        List<Checked> near = expected.forecast().weekBefore();
        if (near.size() < FEWEST_CHECKED) {
            return null;
        }
        List<Checked> far = expected.forecast().monthBefore();
        List<Span> spans = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Checked week : near) {
            String label = days(week.from(), week.from().plusDays(6));
            Range said = week.said();
            spans.add(new Span(
                    label,
                    Money.about(week.arrived()),
                    said.low(),
                    said.expected(),
                    said.high(),
                    week.arrived(),
                    week.within()));
            rows.add(new Row(
                    label,
                    null,
                    List.of(
                            Money.about(said.low()) + " – " + Money.about(said.high()),
                            Money.about(week.arrived()),
                            texts.say(week.within() ? "firm.within" : "firm.outside"))));
        }
        String lead = texts.say("firm.checked.lead", near.size(), Forecast.within(near))
                + (far.isEmpty() ? "" : " " + texts.say("firm.checked.far", Forecast.within(far), far.size()));
        return new Figure(
                "checked",
                texts.say("firm.checked"),
                lead,
                Chart.ranges("checked-chart", texts.say("firm.checked"), lead, spans),
                new Table(
                        texts.say("firm.checked"),
                        List.of(
                                texts.say("firm.week"),
                                texts.say("firm.said"),
                                texts.say("firm.came"),
                                texts.say("firm.verdict")),
                        rows,
                        null),
                texts.say("firm.checked.note"));
    }

    private String between(Range range) {
        return Money.about(range.low()) + " – " + Money.about(range.high());
    }

    private String days(LocalDate from, LocalDate to) {
        String first = speech.moments().date(from).words();
        String last = speech.moments().date(to).words();
        return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? from.getDayOfMonth() + "–" + last
                : first + " – " + last;
    }
}
