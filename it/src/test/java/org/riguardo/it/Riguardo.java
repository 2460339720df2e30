package org.riguardo.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.server.Database;
import org.riguardo.server.Installation;
import org.riguardo.server.MailServer;
import org.riguardo.server.MavenHome;
import org.riguardo.server.Ports;
import org.riguardo.server.Progress;
import org.riguardo.server.Settings;

/** The installation under test: the same servers as the run command's, on free ports, with a home of their own. */
public final class Riguardo implements AutoCloseable {
    private final Settings settings;
    private final Installation installation;
    private final Browsers browsers;
    private @Nullable Rehearsal rehearsal;

    private Riguardo(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
        this.browsers = new Browsers(settings.baseUrl());
    }

    static Riguardo start() {
        try {
            Path checkout = Path.of(System.getProperty("riguardo.checkout", ".."))
                    .toAbsolutePath()
                    .normalize();
            Settings settings = new Settings(
                    checkout.resolve("it/target/home"),
                    checkout.resolve("server/target/servers"),
                    checkout.resolve("ear/target/riguardo.ear"),
                    MavenHome.fromProperties(System.getProperties()),
                    Ports.free(),
                    false,
                    Map.of("riguardo.exports.quiet", "PT2S"),
                    Database.h2());
            System.setProperty(
                    "riguardo.it.management.port",
                    Integer.toString(settings.ports().management()));
            System.setProperty(
                    "riguardo.it.http.port", Integer.toString(settings.ports().http()));
            Installation installation = new Installation(settings, Progress.on(System.out));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(installation)));
            installation.startAfresh();
            TestRealm.add(installation.realm());
            return new Riguardo(settings, installation);
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The pages' address, without a slash at the end. */
    public String baseUrl() {
        return settings.baseUrl();
    }

    /** The address of the given path of WildFly's management port, such as {@code /health/ready}. */
    public String managementUrl(String path) {
        return "http://localhost:" + settings.ports().management() + path;
    }

    /** The REST API as the given user, with a token for scripts. */
    public Api api(String user) {
        return new Api(settings, "riguardo-cli", user);
    }

    /** The REST API with a token that another client of the realm asked for. */
    public Api apiWithTokenOf(String client, String user) {
        return new Api(settings, client, user);
    }

    /** Fresh browser windows. */
    public Browsers browsers() {
        return browsers;
    }

    /** What is deployed beside the application. */
    public Deployments deployments() throws java.io.IOException {
        return Deployments.of(settings.ports().management());
    }

    /** The address of what is deployed beside the application under that context. */
    public String besideUrl(String context) {
        return "http://localhost:" + settings.ports().http() + "/" + context;
    }

    /** Where WildFly is unpacked; nobody writes there. */
    public Path wildflyDistribution() {
        return settings.servers().resolve("wildfly-dist-" + System.getProperty("riguardo.wildfly.version"));
    }

    /** The demo mailbox. */
    public MailServer mail() {
        return installation.mail();
    }

    /** The port of its IMAP server. */
    public int imapPort() {
        return settings.ports().imap();
    }

    /** The port of its SMTP server. */
    public int smtpPort() {
        return settings.ports().smtp();
    }

    /** The folder that keeps everything. */
    public Path home() {
        return settings.home();
    }

    /** Drops a whole file into the watched folder, as an accounting system on the same disk would. */
    public Path drop(String name, byte[] content) throws Exception {
        return Samples.drop(settings.home(), name, content);
    }

    /** Another application server on the given database, with the same sign-in; it ends with this one. */
    public Another another(String name, Database database) throws Exception {
        return another(name, database, Map.of());
    }

    /** The same with further settings. */
    public Another another(String name, Database database, Map<String, String> further) throws Exception {
        Map<String, String> options = new HashMap<>(settings.options());
        options.putAll(further);
        Ports free = Ports.free();
        Ports own = settings.ports();
        Settings other = new Settings(
                settings.home().resolveSibling(name),
                settings.servers(),
                settings.ear(),
                settings.maven(),
                new Ports(free.http(), free.https(), free.management(), own.keycloak(), own.imap(), own.smtp()),
                false,
                Map.copyOf(options),
                database);
        return new Another(other, installation.startAnother(other));
    }

    /** Lets people sign in to the pages of another server, too. */
    public synchronized void signInAt(Another another) throws Exception {
        List<String> addresses = new ArrayList<>(List.of(baseUrl(), another.baseUrl()));
        if (rehearsal != null) {
            addresses.add(rehearsal.baseUrl());
        }
        installation.realm().signInAt(addresses);
    }

    /** The rehearsal stage of the suite: a server with a mailbox and a clock of its own, started when it is first asked for. */
    public synchronized Rehearsal rehearsal() throws Exception {
        if (rehearsal == null) {
            rehearsal = Rehearsal.start(settings, installation);
        }
        return rehearsal;
    }

    /** Stops WildFly in good order and starts it again. */
    public void restart() throws Exception {
        installation.wildfly().stop();
        installation.wildfly().start();
        installation.wildfly().awaitReady();
    }

    /** Ends WildFly as a power cut would and starts it again. */
    public void crashAndRestart() throws Exception {
        installation.wildfly().kill();
        installation.wildfly().start();
        installation.wildfly().awaitReady();
    }

    @Override
    public void close() {
        browsers.close();
        if (rehearsal != null) {
            rehearsal.close();
        }
        close(installation);
    }

    private static void close(Installation installation) {
        try {
            installation.close();
        } catch (Exception e) {
            System.err.println("The servers did not stop in good order: " + e.getMessage());
        }
    }
}
