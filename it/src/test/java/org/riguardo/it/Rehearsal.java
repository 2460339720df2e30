package org.riguardo.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.server.Database;
import org.riguardo.server.DemoData;
import org.riguardo.server.Installation;
import org.riguardo.server.MailServer;
import org.riguardo.server.Ports;
import org.riguardo.server.Progress;
import org.riguardo.server.Settings;

/**
 * A server with a database, a mailbox and a clock of its own, on which a story of several days is played within office hours,
 * whatever the day and the hour of the test. Its clock never goes back.
 */
public final class Rehearsal {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private final Settings settings;
    private final MailServer mail;
    private final Browsers browsers;
    private final Path clock;
    private Duration moved = Duration.ZERO;

    private Rehearsal(Settings settings, MailServer mail, Path clock) {
        this.settings = settings;
        this.mail = mail;
        this.browsers = new Browsers(settings.baseUrl());
        this.clock = clock;
    }

    static Rehearsal start(Settings main, Installation installation) throws Exception {
        Path home = main.home().resolveSibling("rehearsal");
        Path clock =
                Files.createDirectories(home.resolveSibling("rehearsal-clock")).resolve("moved-by");
        Files.writeString(clock, "PT0S");
        Ports free = Ports.free();
        Map<String, String> options = new HashMap<>(main.options());
        options.put("riguardo.clock.file", clock.toString());
        Settings settings = new Settings(
                home,
                main.servers(),
                main.ear(),
                main.maven(),
                new Ports(
                        free.http(),
                        free.https(),
                        free.management(),
                        main.ports().keycloak(),
                        free.imap(),
                        free.smtp()),
                false,
                Map.copyOf(options),
                Database.h2());
        installation.startAnother(settings);
        MailServer mail = installation.startAnotherMailbox(settings);
        installation.realm().signInAt(List.of(main.baseUrl(), settings.baseUrl()));
        Rehearsal rehearsal = new Rehearsal(settings, mail, clock);
        rehearsal.nextWorkingDay(LocalTime.of(9, 30));
        return rehearsal;
    }

    /** The server's instant now. */
    public Instant now() {
        return Instant.now().plus(moved);
    }

    /** The server's day now, in the firm's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Moves on to that time of the next working day, as the policy counts them; returns the day. */
    public LocalDate nextWorkingDay(LocalTime time) throws Exception {
        LocalDate day = today().plusDays(1);
        while (!working(day)) {
            day = day.plusDays(1);
        }
        moveTo(day, time);
        return day;
    }

    private boolean working(LocalDate day) throws Exception {
        String question = "{\"now\": \"" + day.atTime(10, 0).atZone(ZONE).toOffsetDateTime()
                + "\", \"client\": {\"id\": \"c\", \"name\": \"c\", \"owner\": \"paolo\"}}";
        return !api("paolo").post("policy/evaluate", question).body().contains("quiet-time");
    }

    /** What is deployed beside riguardo.ear. */
    Deployments deployments() throws Exception {
        return Deployments.of(settings.ports().management());
    }

    /** The pages' address, without a slash at the end. */
    public String baseUrl() {
        return settings.baseUrl();
    }

    /** The REST API as the given user. */
    public Api api(String user) {
        return new Api(settings, "riguardo-cli", user);
    }

    /** Fresh browser windows. */
    public Browsers browsers() {
        return browsers;
    }

    /** The mailbox of the firm, and the server by which its mail leaves. */
    public MailServer mail() {
        return mail;
    }

    /** The port by which mail comes to the mailbox. */
    public int smtpPort() {
        return settings.ports().smtp();
    }

    /** Drops a whole file into the watched folder. */
    public Path drop(String name, byte[] content) throws Exception {
        return Samples.drop(settings.home(), name, content);
    }

    /** Loads the demo data, as of the server's day now. */
    void loadDemo() throws Exception {
        new DemoData(settings.home(), Clock.offset(Clock.systemUTC(), moved)).load(mail, Progress.on(System.out));
    }

    void close() {
        browsers.close();
    }

    private void moveTo(LocalDate day, LocalTime time) throws Exception {
        Instant at = day.atTime(time).atZone(ZONE).toInstant();
        if (at.isBefore(now())) {
            throw new IllegalArgumentException("the clock of the rehearsal never goes back: " + day + " " + time);
        }
        moved = Duration.between(Instant.now(), at);
        Path next = Files.writeString(clock.resolveSibling("next"), moved.toString());
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
