package org.riguardo.web.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.figures.AgeBand;
import org.riguardo.figures.AgeFigure;
import org.riguardo.figures.Dashboard;
import org.riguardo.figures.GroupFigure;
import org.riguardo.web.chart.Chart;
import org.riguardo.web.chart.Chart.Bar;
import org.riguardo.web.chart.Figure;
import org.riguardo.web.chart.Table;
import org.riguardo.web.chart.Table.Row;
import org.riguardo.web.words.Texts;

/** What is open, by age and by group, in words and charts. */
record OpenFigures(Dashboard dashboard, Texts texts) {

    Figure ages() {
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        int items = 0;
        for (AgeFigure figure : dashboard.ages()) {
            String label = texts.word(figure.band());
            all = all.add(figure.amount());
            items += figure.items();
            bars.add(
                    new Bar(label, Money.about(figure.amount()), figure.amount().doubleValue()));
            rows.add(new Row(
                    label,
                    figure.items() == 0
                            ? null
                            : "/firm/list/age/" + figure.band().key(),
                    List.of(
                            Money.exact(figure.amount()),
                            figure.disputed().signum() == 0 ? "" : Money.exact(figure.disputed()),
                            Integer.toString(figure.items()),
                            Integer.toString(figure.clients()))));
        }
        String lead = texts.say("firm.ages.lead", Money.exact(dashboard.pastDue()), Money.exact(all));
        return new Figure(
                "ages",
                texts.say("firm.ages"),
                lead,
                items == 0 ? null : Chart.bars("ages-chart", texts.say("firm.ages"), lead, bars),
                new Table(
                        texts.say("firm.ages"),
                        headings("firm.age", "firm.open", "firm.disputed", "firm.items", "firm.clients"),
                        rows,
                        new Row(
                                texts.say("firm.total"),
                                null,
                                List.of(Money.exact(all), "", Integer.toString(items), ""))),
                note());
    }

    private String note() {
        StringBuilder note = new StringBuilder();
        if (dashboard.credits().signum() != 0) {
            note.append(texts.say("firm.ages.credits", Money.exact(dashboard.credits())))
                    .append(' ');
        }
        if (dashboard.otherCurrencies() > 0) {
            note.append(texts.count("firm.ages.currencies", dashboard.otherCurrencies()));
        }
        return note.toString().strip();
    }

    Figure groups() {
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (GroupFigure figure : dashboard.groups()) {
            String label = figure.group() == null ? texts.say("firm.group.none") : texts.word(figure.group());
            String key = figure.group() == null ? "none" : figure.group().key();
            bars.add(
                    new Bar(label, Money.about(figure.amount()), figure.amount().doubleValue()));
            rows.add(new Row(
                    label,
                    "/firm/list/group/" + key,
                    List.of(
                            Money.exact(figure.amount()),
                            Integer.toString(figure.items()),
                            Integer.toString(figure.clients()))));
        }
        String lead = texts.say(rows.isEmpty() ? "firm.groups.empty" : "firm.groups.lead");
        return new Figure(
                "groups",
                texts.say("firm.groups"),
                lead,
                rows.isEmpty() ? null : Chart.bars("groups-chart", texts.say("firm.groups"), lead, bars),
                rows.isEmpty()
                        ? null
                        : new Table(
                                texts.say("firm.groups"),
                                headings("firm.group", "firm.past-due", "firm.items", "firm.clients"),
                                rows,
                                null),
                null);
    }

    private List<String> headings(String... keys) {
        return List.of(keys).stream().map(key -> texts.say(key)).toList();
    }

    /** The words for a band of age in the middle of a sentence. */
    static String words(AgeBand band, Texts texts) {
        return texts.word(band);
    }
}
