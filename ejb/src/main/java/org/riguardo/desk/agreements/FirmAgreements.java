package org.riguardo.desk.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The firm's agreements that count, by what is to be seen of them.
 *
 * @param today the day on which they were looked at
 */
public record FirmAgreements(List<AgreementView> all, LocalDate today) {

    /** What a list of agreements shows. */
    public enum Shown {
        RUNNING,
        WEEK,
        BROKEN,
        KEPT,
        WAITING
    }

    public FirmAgreements {
        all = List.copyOf(all);
    }

    /** Those to be shown, the most pressing first. */
    public List<AgreementView> shown(Shown shown) {
        Comparator<AgreementView> order = shown == Shown.KEPT
                ? Comparator.comparing(AgreementView::last).reversed()
                : Comparator.comparing(view -> view.next() == null ? view.last() : view.next());
        return all.stream()
                .filter(view -> shows(shown, view))
                .sorted(order.thenComparing(AgreementView::clientName).thenComparing(AgreementView::id))
                .toList();
    }

    /** How many each list shows. */
    public Map<Shown, Integer> counts() {
        Map<Shown, Integer> counts = new EnumMap<>(Shown.class);
        for (Shown shown : Shown.values()) {
            counts.put(
                    shown, (int) all.stream().filter(view -> shows(shown, view)).count());
        }
        return counts;
    }

    private boolean shows(Shown shown, AgreementView view) {
        boolean runs = view.standing() == AgreementStanding.RUNNING || view.standing() == AgreementStanding.WAITING;
        return switch (shown) {
            case RUNNING -> runs;
            case WEEK -> runs && view.next() != null && view.next().isBefore(today.plusDays(7));
            case BROKEN -> view.standing() == AgreementStanding.BROKEN;
            case KEPT -> view.standing() == AgreementStanding.KEPT || view.standing() == AgreementStanding.CLOSED;
            case WAITING -> view.standing() == AgreementStanding.WAITING;
        };
    }
}
