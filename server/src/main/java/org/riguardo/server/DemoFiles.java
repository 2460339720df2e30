package org.riguardo.server;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the demo firm's accounting system exports: a statement of open items and one electronic invoice. */
final class DemoFiles {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String HEADING =
            "Cliente;Partita IVA;Numero fattura;Data fattura;Scadenza;Importo;Residuo;Email;Telefono;Cliente dal";
    private static final String INVOICED = "margineampio";
    private static final BigDecimal WITHHELD = new BigDecimal("200.00");
    private final LocalDate today;

    DemoFiles(LocalDate today) {
        this.today = today;
    }

    /** The statement of open items as CSV with Italian headings, semicolons and CRLF. */
    String openItems(List<DemoClient> clients) {
        StringBuilder table = new StringBuilder(HEADING).append("\r\n");
        int number = 100;
        for (DemoClient client : clients) {
            for (DemoClient.Open open : client.open()) {
                LocalDate due = due(open);
                boolean invoice = client.domain().equals(INVOICED);
                table.append(String.join(
                                ";",
                                client.name(),
                                client.vatId(),
                                invoice
                                        ? invoiceNumber()
                                        : ++number + "/" + issued(due).getYear(),
                                issued(due).format(DAY),
                                due.format(DAY),
                                amount(invoice ? new BigDecimal("1268.80") : open.amount()),
                                amount(invoice ? new BigDecimal("1268.80").subtract(WITHHELD) : open.amount()),
                                "amministrazione@" + client.domain() + ".example",
                                client.phone(),
                                client.since(today).format(DAY)))
                        .append("\r\n");
            }
        }
        return table.toString();
    }

    /** The electronic invoice behind one row of the statement: a fee with social security, VAT and withholding tax. */
    String invoice(List<DemoClient> clients) throws IOException {
        DemoClient client = clients.stream()
                .filter(one -> one.domain().equals(INVOICED))
                .findFirst()
                .orElseThrow();
        LocalDate due = due(client.open().get(0));
        return Scripts.text("demo/invoice.xml")
                .replace("{issuer}", DemoClient.vatId(0))
                .replace("{vat}", client.vatId())
                .replace("{name}", client.name())
                .replace("{number}", invoiceNumber())
                .replace("{date}", issued(due).toString())
                .replace("{due}", due.toString());
    }

    private String invoiceNumber() {
        return "FPR 12/" + today.getYear();
    }

    private LocalDate due(DemoClient.Open open) {
        return today.minusDays(open.daysOverdue());
    }

    private static LocalDate issued(LocalDate due) {
        return due.minusDays(30);
    }

    private static String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY)).format(amount);
    }
}
