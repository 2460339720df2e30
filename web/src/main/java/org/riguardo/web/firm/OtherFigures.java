package org.riguardo.web.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riguardo.figures.Dashboard;
import org.riguardo.figures.HeldFigure;
import org.riguardo.figures.PromiseState;
import org.riguardo.figures.Promises;
import org.riguardo.figures.SilentClient;
import org.riguardo.web.chart.Chart;
import org.riguardo.web.chart.Chart.Bar;
import org.riguardo.web.chart.Figure;
import org.riguardo.web.chart.Figure.Link;
import org.riguardo.web.chart.Table;
import org.riguardo.web.chart.Table.Row;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Promises kept, clients not spoken to, mail on hold: in words and charts. */
record OtherFigures(Dashboard dashboard, Promises promises, Speech speech) {

    Figure promised() {
        Texts texts = speech.texts();
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Promises.Month month : promises.months()) {
            int all = month.kept() + month.broken();
            String label = speech.moments().month(month.month());
            bars.add(new Bar(
                    label,
                    all == 0 ? texts.say("firm.promises.none") : texts.say("firm.promises.of", month.kept(), all),
                    all == 0 ? 0 : (double) month.kept() / all));
            rows.add(new Row(
                    label,
                    null,
                    List.of(Integer.toString(month.kept()), Integer.toString(month.broken())),
                    List.of(
                            month.kept() == 0 ? "" : path(PromiseState.KEPT) + "/" + month.month(),
                            month.broken() == 0 ? "" : path(PromiseState.BROKEN) + "/" + month.month())));
        }
        int all = promises.kept() + promises.broken();
        String lead = all == 0
                ? texts.say("firm.promises.empty")
                : texts.say("firm.promises.lead", promises.kept(), all, Math.round(100.0 * promises.kept() / all));
        return new Figure(
                "promises",
                texts.say("firm.promises"),
                lead,
                all == 0 ? null : Chart.bars("promises-chart", texts.say("firm.promises"), lead, bars),
                all == 0
                        ? null
                        : new Table(
                                texts.say("firm.promises"),
                                List.of(
                                        texts.say("firm.month"),
                                        texts.word(PromiseState.KEPT),
                                        texts.word(PromiseState.BROKEN)),
                                rows,
                                new Row(
                                        texts.say("firm.total"),
                                        null,
                                        List.of(Integer.toString(promises.kept()), Integer.toString(promises.broken())),
                                        List.of(path(PromiseState.KEPT), path(PromiseState.BROKEN)))),
                texts.say("firm.promises.note"),
                promises.running() == 0
                        ? List.of()
                        : List.of(new Link(
                                texts.count("firm.promises.running", promises.running()), path(PromiseState.RUNNING))));
    }

    /** The path of the list of the agreements in a state, of all months shown. */
    static String path(PromiseState state) {
        return "/firm/list/promises/" + state.name().toLowerCase(Locale.ROOT);
    }

    Figure silent() {
        Texts texts = speech.texts();
        List<Row> rows = new ArrayList<>();
        for (SilentClient client : dashboard.longestSilent()) {
            rows.add(new Row(
                    client.clientName(),
                    "/clients/" + client.clientId(),
                    List.of(
                            client.last() == null
                                    ? texts.say("firm.silent.never")
                                    : speech.moments().date(client.last()).words(),
                            PersonName.of(client.owner()))));
        }
        return new Figure(
                "silent",
                texts.say("firm.silent"),
                rows.isEmpty()
                        ? texts.say("firm.silent.empty", dashboard.silentDays())
                        : texts.count("firm.silent.lead", dashboard.silent())
                                + " "
                                + texts.say("firm.silent.days", dashboard.silentDays()),
                null,
                rows.isEmpty()
                        ? null
                        : new Table(
                                texts.say("firm.silent"),
                                List.of(texts.say("firm.client"), texts.say("firm.last"), texts.say("firm.owner")),
                                rows,
                                new Row(
                                        texts.say("firm.silent.all"),
                                        "/firm/list/silent",
                                        List.of(Integer.toString(dashboard.silent()), ""))),
                null);
    }

    Figure held() {
        Texts texts = speech.texts();
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (HeldFigure reason : dashboard.held()) {
            String label = texts.named("rule", reason.rule());
            bars.add(new Bar(label, Integer.toString(reason.clients()), reason.clients()));
            rows.add(new Row(label, "/firm/list/held/" + reason.rule(), List.of(Integer.toString(reason.clients()))));
        }
        String lead =
                rows.isEmpty() ? texts.say("firm.held.empty") : texts.count("firm.held.lead", dashboard.heldClients());
        return new Figure(
                "held",
                texts.say("firm.held"),
                lead,
                rows.isEmpty() ? null : Chart.bars("held-chart", texts.say("firm.held"), lead, bars),
                rows.isEmpty()
                        ? null
                        : new Table(
                                texts.say("firm.held"),
                                List.of(texts.say("firm.held.why"), texts.say("firm.clients")),
                                rows,
                                new Row(
                                        texts.say("firm.held.all"),
                                        "/firm/list/held",
                                        List.of(Integer.toString(dashboard.heldClients())))),
                null,
                dashboard.outboxHeld() == 0
                        ? List.of()
                        : List.of(new Link(
                                texts.count("firm.held.outbox", dashboard.outboxHeld()), "/outbox?state=HELD")));
    }
}
