package org.riguardo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Fills a new home once: export files in the watched folder and mails in the demo mailbox, all of them invented. */
public final class DemoData {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Path home;
    private final Clock clock;

    /** For the given home; what is invented is as of that clock's day. */
    public DemoData(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Loads them, unless the home has had them before. */
    public void load(MailServer mail, Progress progress) throws IOException, InterruptedException {
        Path loaded = home.resolve("demo-loaded.txt");
        if (Files.exists(loaded)) {
            return;
        }
        progress.step("Loading demo data: exports and mails of invented clients ...");
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ZONE);
        LocalDate today = now.toLocalDate();
        List<DemoClient> clients = DemoClient.all();
        DemoFiles files = new DemoFiles(today);
        Path exports = home.resolve("exports");
        Path table = exports.resolve("scadenzario-" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv");
        Path invoice = exports.resolve("IT" + DemoClient.vatId(0) + "_DEMO1.xml");
        write(table, files.openItems(clients));
        write(invoice, files.invoice(clients));
        awaitTaken(List.of(table, invoice));
        DemoMails.into(mail, now);
        write(
                loaded,
                "The demo data were loaded on " + today
                        + ". Without this file they are loaded again at the next start.\n");
    }

    /** Mails come after the clients they belong to; a file that is not taken in time does not keep them back for ever. */
    private static void awaitTaken(List<Path> files) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (files.stream().anyMatch(Files::exists) && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
