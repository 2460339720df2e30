package org.riguardo.web.firm;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.figures.OpenRow;
import org.riguardo.figures.PromiseRow;
import org.riguardo.figures.PromiseState;
import org.riguardo.figures.SilentClient;
import org.riguardo.plan.HeldMails;
import org.riguardo.web.chart.Table;
import org.riguardo.web.chart.Table.Row;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Puts the rows of a list into words. */
record FirmLists(Frame frame, Speech speech) {

    FirmListPage open(String title, String path, Page<OpenRow> rows) {
        return page(
                title,
                path,
                rows.next(),
                headings("firm.client", "owed.document", "owed.due", "firm.open"),
                rows.items().stream()
                        .map(row -> new Row(
                                row.clientName(),
                                "/clients/" + row.clientId(),
                                List.of(
                                        (row.number() == null ? texts().say("owed.no-number") : row.number())
                                                + (row.disputed() ? " · " + texts().say("owed.disputed") : ""),
                                        speech.moments().date(row.due()).words(),
                                        Money.exact(row.open()))))
                        .toList());
    }

    FirmListPage silent(Page<SilentClient> rows) {
        return page(
                texts().say("firm.silent"),
                "/firm/list/silent",
                rows.next(),
                headings("firm.client", "firm.last", "firm.owner", "firm.overdue"),
                rows.items().stream()
                        .map(row -> new Row(
                                row.clientName(),
                                "/clients/" + row.clientId(),
                                List.of(
                                        row.last() == null
                                                ? texts().say("firm.silent.never")
                                                : speech.moments()
                                                        .date(row.last())
                                                        .words(),
                                        PersonName.of(row.owner()),
                                        row.overdue().signum() == 0 ? "" : Money.exact(row.overdue()))))
                        .toList());
    }

    FirmListPage held(@Nullable String rule, List<HeldMails.Held> rows) {
        String title = texts().say("firm.held") + (rule == null ? "" : ": " + texts().named("rule", rule));
        return page(
                title,
                "/firm/list/held" + (rule == null ? "" : "/" + rule),
                null,
                headings("firm.client", "firm.held.why", "firm.overdue"),
                rows.stream()
                        .map(row -> new Row(
                                row.clientName(),
                                "/clients/" + row.clientId(),
                                List.of(
                                        row.closed().stream()
                                                .filter(because -> rule == null
                                                        || because.rule().equals(rule))
                                                .map(because -> texts().say(because.sentence()))
                                                .collect(Collectors.joining(" ")),
                                        Money.exact(row.overdue()))))
                        .toList());
    }

    FirmListPage promises(PromiseState state, @Nullable YearMonth month, List<PromiseRow> rows) {
        String of = month == null ? "" : ": " + speech.moments().month(month);
        return page(
                texts().say("firm.promises") + ", " + texts().word(state).toLowerCase(Locale.ROOT) + of,
                OtherFigures.path(state) + (month == null ? "" : "/" + month),
                null,
                headings(
                        "firm.client",
                        "firm.promises.kind",
                        "firm.promises.made",
                        "firm.promises.until",
                        "firm.amount"),
                rows.stream()
                        .map(row -> new Row(
                                row.clientName(),
                                "/clients/" + row.clientId(),
                                List.of(
                                        texts().word(row.kind()),
                                        speech.moments().date(row.made()).words(),
                                        speech.moments().date(row.until()).words(),
                                        Money.exact(row.amount()))))
                        .toList());
    }

    private FirmListPage page(String title, String path, @Nullable String next, List<String> headings, List<Row> rows) {
        return new FirmListPage(frame, title, "/firm", path, new Table(title, headings, rows, null), next);
    }

    private List<String> headings(String... keys) {
        return List.of(keys).stream().map(key -> texts().say(key)).toList();
    }

    private Texts texts() {
        return speech.texts();
    }
}
