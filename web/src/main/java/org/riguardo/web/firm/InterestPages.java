package org.riguardo.web.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.interest.Interest;
import org.riguardo.interest.Rate;
import org.riguardo.interest.RateKind;
import org.riguardo.interest.Stretch;
import org.riguardo.interest.Waived;
import org.riguardo.interest.WaivedClient;
import org.riguardo.interest.WaivedItem;
import org.riguardo.web.chart.Table;
import org.riguardo.web.chart.Table.Row;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Puts interest and rates into words. */
record InterestPages(Frame frame, Speech speech) {

    private static final int SHOWN = 100;

    InterestPage page(
            Waived waived,
            List<Rate> rates,
            Map<RateKind, List<LocalDate>> missing,
            boolean editable,
            InterestPage.RateForm form,
            @Nullable String notice,
            @Nullable String problem) {
        return new InterestPage(
                frame,
                waived.clients().isEmpty() ? null : Money.exact(waived.amount()),
                waived.complete(),
                waived.clients().isEmpty() ? null : clients(waived),
                rates.stream().map(this::row).toList(),
                missing(missing),
                editable,
                form,
                notice,
                problem);
    }

    private Table clients(Waived waived) {
        List<Row> rows = waived.clients().stream()
                .limit(SHOWN)
                .map(client -> new Row(
                        client.clientName(),
                        "/firm/interest/clients/" + client.clientId(),
                        List.of(
                                texts().word(client.kind()),
                                Integer.toString(client.items().size()),
                                Money.exact(client.amount()))))
                .toList();
        return new Table(
                texts().say("interest.clients"),
                headings("firm.client", "interest.kind", "firm.items", "interest.waived"),
                rows,
                new Row(
                        texts().say("firm.total"),
                        null,
                        List.of(
                                "",
                                Integer.toString(waived.clients().stream()
                                        .mapToInt(client -> client.items().size())
                                        .sum()),
                                Money.exact(waived.amount()))));
    }

    /** How what is waived with one client is worked out, line by line. */
    FirmListPage client(WaivedClient client) {
        List<Row> rows = new ArrayList<>();
        for (WaivedItem item : client.items()) {
            String number = item.number() == null ? texts().say("owed.no-number") : item.number();
            for (Interest part : item.parts()) {
                for (Stretch stretch : part.stretches()) {
                    rows.add(new Row(
                            number,
                            null,
                            List.of(
                                    speech.moments().date(stretch.from()).words() + " – "
                                            + speech.moments()
                                                    .date(stretch.to())
                                                    .words(),
                                    Integer.toString(stretch.days()),
                                    stretch.percent() == null ? "" : percent(stretch.percent()),
                                    stretch.interest() == null ? "" : Money.exact(stretch.interest()))));
                }
            }
        }
        return new FirmListPage(
                frame,
                texts().say("interest.of", client.clientName()),
                "/firm/interest",
                "/firm/interest/clients/" + client.clientId(),
                new Table(
                        texts().say("interest.of", client.clientName()),
                        headings(
                                "owed.document",
                                "interest.days",
                                "interest.count",
                                "interest.yearly",
                                "interest.waived"),
                        rows,
                        new Row(texts().say("firm.total"), null, List.of("", "", "", Money.exact(client.amount())))),
                null);
    }

    private InterestPage.RateRow row(Rate rate) {
        return new InterestPage.RateRow(
                rate.id(),
                rate.kind(),
                speech.moments().date(rate.from()),
                percent(rate.percent()),
                percent(rate.yearly()),
                rate.source() == null ? "" : rate.source());
    }

    private List<String> missing(Map<RateKind, List<LocalDate>> missing) {
        List<String> said = new ArrayList<>();
        missing.forEach((kind, days) -> days.forEach(day -> said.add(texts().word(kind) + ": "
                + texts().say("interest.missing", speech.moments().date(day).words()))));
        return said;
    }

    private static String percent(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString().replace('.', ',') + "\u00a0%";
    }

    private List<String> headings(String... keys) {
        return List.of(keys).stream().map(key -> texts().say(key)).toList();
    }

    private Texts texts() {
        return speech.texts();
    }
}
