package org.riguardo.web.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.interest.RateKind;
import org.riguardo.web.chart.Table;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * What the firm waives, and the rates, as their template shows them.
 *
 * @param clients by client; null when there is nothing to waive
 * @param missing what is said of periods without a rate
 * @param notice what was just done; null when nothing was
 * @param problem what is wrong with what was typed; null when nothing is
 */
public record InterestPage(
        Frame frame,
        @Nullable String total,
        boolean complete,
        @Nullable Table clients,
        List<RateRow> rates,
        List<String> missing,
        boolean editable,
        RateForm form,
        @Nullable String notice,
        @Nullable String problem) {

    public InterestPage {
        rates = List.copyOf(rates);
        missing = List.copyOf(missing);
    }

    /** One rate; {@code id} is null for one that came with the application. */
    public record RateRow(
            @Nullable String id, RateKind kind, Moment from, String percent, String yearly, String source) {}

    /** What stands in the form. */
    public record RateForm(RateKind kind, String from, String percent, String source) {
        static final RateForm EMPTY = new RateForm(RateKind.COMMERCIAL, "", "", "");
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }
}
