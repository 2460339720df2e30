package org.riguardo.web.agreements;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.agreements.FirmAgreements.Shown;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * The firm's agreements as their template shows them.
 *
 * @param partner whether the person may confirm and refuse
 * @param editable whether the person may change the bounds
 * @param problem what is wrong with the bounds that were typed; null when nothing is
 */
public record AgreementsPage(
        Frame frame,
        Shown shown,
        Map<Shown, Integer> counts,
        List<AgreementRow> rows,
        OfferLimits limits,
        boolean partner,
        boolean editable,
        @Nullable Notice notice,
        @Nullable String problem) {

    /** The lists in their order. */
    public static List<Shown> lists() {
        return List.of(Shown.values());
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice == null ? "" : notice.text();
    }

    /** The least instalment as a field has it. */
    public String least() {
        return limits.leastInstalment().toPlainString().replace('.', ',');
    }
}
