package org.riguardo.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Problem;

/** The report of a file in words, in Italian, for whoever keeps the books. */
final class ReportText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ITALY);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'alle' HH:mm", Locale.ITALY);

    private final ImportReport report;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    private ReportText(ImportReport report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    static String of(ImportReport report, ZoneId zone) {
        return new ReportText(report, zone).write();
    }

    private String write() {
        line("File: " + report.name());
        line("Ricevuto: " + MOMENT.format(report.receivedAt().atZone(zone)));
        line("Esito: " + outcome());
        LocalDate snapshot = report.snapshotDay();
        if (snapshot != null) {
            line("Scadenzario al: " + DAY.format(snapshot));
        }
        if (report.state() == ImportState.DONE) {
            line("");
            line("Righe o documenti letti: " + report.rowsRead() + ", di cui lasciati fuori: " + report.rowsLeftOut());
            report.sums().forEach(this::sums);
            report.accounts().forEach(this::account);
        }
        section("Note", report.notes().isEmpty());
        report.notes().forEach(note -> line("- " + note.it()));
        section(
                report.state() == ImportState.REJECTED
                        ? "Che cosa correggere"
                        : "Che cosa è stato lasciato fuori, e perché",
                report.problems().isEmpty());
        report.problems().forEach(this::problem);
        line("");
        line("Riferimento: " + report.id());
        return text.toString();
    }

    private String outcome() {
        return switch (report.state()) {
            case DONE -> "letto e registrato";
            case REJECTED -> "rifiutato; nulla è stato cambiato. Correggere e depositare di nuovo il file intero.";
            default -> "in attesa";
        };
    }

    /** One below the other, as they are compared with the accounting system's own. */
    private void sums(ControlTotal sum) {
        line("");
        line("Totali in " + sum.currency() + ", da confrontare con la contabilità:");
        count("documenti", sum.documents());
        sum("importo dei documenti", sum.total());
        sum("da pagare", sum.payable());
        sum("aperto secondo il file", sum.open());
        sum("lasciato fuori", sum.leftOut());
    }

    private void account(AccountTotal total) {
        line("");
        line("Movimenti in " + total.currency() + ", da confrontare con l'estratto conto:");
        count("movimenti", total.entries());
        count("  di cui già noti", total.known());
        sum("entrate", total.in());
        sum("uscite", total.out());
        sum("abbinate (" + total.matched() + ")", total.matchedIn());
        sum("da decidere (" + total.waiting() + ")", total.waitingIn());
        count("non contabilizzati", total.leftOut());
    }

    private void count(String what, int number) {
        line(String.format(Locale.ITALY, "  %-28s %16d", what, number));
    }

    private void sum(String what, BigDecimal amount) {
        line(String.format(Locale.ITALY, "  %-28s %,16.2f", what, amount));
    }

    private void problem(Problem problem) {
        StringBuilder words = new StringBuilder("- ");
        if (problem.line() != null) {
            words.append("riga ").append(problem.line()).append(": ");
        }
        if (problem.field() != null) {
            words.append(problem.field());
            words.append(problem.value() == null ? ": " : " = \"" + problem.value() + "\": ");
        } else if (problem.value() != null) {
            words.append('"').append(problem.value()).append("\": ");
        }
        line(words.append(problem.reason().it()).toString());
    }

    private void section(String title, boolean empty) {
        if (!empty) {
            line("");
            line(title + ":");
        }
    }

    private void line(String words) {
        text.append(words.replace('\n', ' ').replace('\r', ' ')).append("\r\n");
    }
}
