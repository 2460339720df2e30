package org.riguardo.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Files as accounting systems write them: samples read in place where they are present, and files made for one test. */
final class Samples {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** An electronic invoice with the client that it names. */
    record Invoice(String fileName, byte[] content, String clientName, String taxCode) {}

    private Samples() {}

    /** The public sample of a FatturaPA invoice; where the samples are not beside the checkout, one of our own for the same client. */
    static Invoice fatturaPa() throws Exception {
        Path sample = Path.of(System.getProperty("riguardo.checkout", ".."))
                .resolve("../shared/samples/fatturapa/IT01234567890_FPR02.xml");
        if (Files.exists(sample)) {
            return new Invoice("IT01234567890_FPR02.xml", Files.readAllBytes(sample), "BETA GAMMA", "09876543210");
        }
        System.out.println("No samples beside the checkout: an invoice of our own is used.");
        return invoice("BETA GAMMA", "09876543210", "123");
    }

    /** An invoice of our own, due 30 days ago. */
    static Invoice invoice(String clientName, String taxCode, String number) throws Exception {
        try (InputStream in = Samples.class.getResourceAsStream("/invoice.xml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{name}", clientName)
                    .replace("{taxCode}", taxCode)
                    .replace("{number}", number)
                    .replace("{date}", today().minusDays(60).toString())
                    .replace("{due}", today().minusDays(30).toString());
            return new Invoice(
                    "IT99900000003_" + number.replaceAll("[^A-Za-z0-9]", "") + ".xml",
                    text.getBytes(StandardCharsets.UTF_8),
                    clientName,
                    taxCode);
        }
    }

    /** A list of invoices, which adds to what is known; rows by {@link #row}. */
    static byte[] list(Iterable<String> rows) {
        return ("Cliente;Codice fiscale;Numero fattura;Data fattura;Scadenza;Importo;Email;Telefono;Cliente dal\r\n"
                        + String.join("\r\n", rows) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One invoice over 122 euro that fell due the given days ago, of a client for three years. */
    static String row(String clientName, String taxCode, String number, int daysOverdue, String email) {
        LocalDate due = today().minusDays(daysOverdue);
        return String.join(
                ";",
                clientName,
                taxCode,
                number,
                due.minusDays(30).format(DAY),
                due.format(DAY),
                "122,00",
                email,
                "+39 02 0555 0199",
                today().minusYears(3).format(DAY));
    }

    /** Puts a file into the watched folder of that home, whole from the first moment: one that grows slowly would be taken half. */
    static Path drop(Path home, String name, byte[] content) throws IOException {
        Path draft = Files.write(Files.createTempFile(home, "drop", ".part"), content);
        Path exports = Files.createDirectories(home.resolve("exports"));
        return Files.move(
                draft, exports.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
