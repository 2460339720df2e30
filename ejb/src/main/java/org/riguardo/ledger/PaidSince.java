package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.riguardo.problem.InputProblem;

/** Thrown when an import cannot be taken back because the bank's payments were matched to its items since; it names them. */
public final class PaidSince extends InputProblem {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NAMED = 5;

    private final transient List<Payment> payments;

    PaidSince(List<Payment> payments) {
        super("state", it(payments), en(payments));
        this.payments = List.copyOf(payments);
    }

    /**
     * A payment that has to be taken back first.
     *
     * @param entryId the movement on the account that it is
     */
    public record Payment(String entryId, LocalDate receivedOn, BigDecimal amount, String currency) {}

    /** All of them, the oldest first. */
    public List<Payment> payments() {
        return payments;
    }

    private static String it(List<Payment> payments) {
        StringBuilder words =
                new StringBuilder("Dopo questa importazione sono stati abbinati pagamenti alle sue fatture: ");
        for (Payment payment : payments.subList(0, Math.min(NAMED, payments.size()))) {
            words.append(amount(payment))
                    .append(" del ")
                    .append(DAY.format(payment.receivedOn()))
                    .append(", ");
        }
        words.setLength(words.length() - 2);
        int more = payments.size() - NAMED;
        return words + (more > 0 ? " e altri " + more : "")
                + ". Annullare prima questi abbinamenti, alla pagina Pagamenti.";
    }

    private static String en(List<Payment> payments) {
        StringBuilder words = new StringBuilder("Since this import payments were matched to its invoices: ");
        for (Payment payment : payments.subList(0, Math.min(NAMED, payments.size()))) {
            words.append(amount(payment))
                    .append(" of ")
                    .append(payment.receivedOn())
                    .append(", ");
        }
        words.setLength(words.length() - 2);
        int more = payments.size() - NAMED;
        return words + (more > 0 ? " and " + more + " more" : "")
                + ". Take these matches back first, on the page Payments.";
    }

    private static String amount(Payment payment) {
        return payment.amount().toPlainString() + " " + payment.currency();
    }
}
