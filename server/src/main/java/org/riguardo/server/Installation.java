package org.riguardo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A running Riguardo with all its servers; {@link #close} ends every process that it started. */
public final class Installation {
    private final Settings settings;
    private final Progress progress;
    private final List<Step> stops = new ArrayList<>();
    private @Nullable MailServer mail;
    private @Nullable WildFly wildfly;
    private @Nullable Keycloak keycloak;
    private @Nullable KeycloakAdmin admin;
    private volatile boolean closed;

    private interface Step {
        void run() throws StartProblem, IOException, InterruptedException;
    }

    /** An installation that is not started yet. */
    public Installation(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Fetches, unpacks and configures what is missing, then starts everything and waits until it is ready. */
    public void start() throws StartProblem, IOException, InterruptedException {
        start(false);
    }

    /** Like {@link #start}, after deleting everything that the home keeps: for tests. */
    public void startAfresh() throws StartProblem, IOException, InterruptedException {
        start(true);
    }

    private void start(boolean afresh) throws StartProblem, IOException, InterruptedException {
        HomeLock lock = HomeLock.take(settings.home());
        launch(() -> {}, lock::close);
        Leftovers.end(settings.home().resolve("run"), progress);
        if (afresh) {
            Folders.deleteAllBut(settings.home(), "run");
        }
        settings.ports().requireFree();
        Path wildflyFolder = distribution(Distribution.wildfly());
        Path keycloakFolder = distribution(Distribution.keycloak());
        Secrets secrets = Secrets.of(settings.home());

        progress.step("Starting the demo mailbox ...");
        MailServer mailServer = new MailServer(settings.ports(), settings.home().resolve("mail"));
        launch(mailServer::start, mailServer::stop);
        mail = mailServer;

        progress.step("Starting Keycloak ...");
        Keycloak signIn = new Keycloak(settings, secrets, keycloakFolder);
        launch(signIn::start, signIn::stop);
        keycloak = signIn;
        admin = new KeycloakAdmin(settings.keycloakUrl(), secrets.keycloakAdmin());

        WildFly server = new WildFly(settings, secrets, wildflyFolder, progress);
        server.configure();
        progress.step("Starting WildFly with riguardo.ear ...");
        launch(server::start, server::stop);
        wildfly = server;
        signIn.awaitReady();
        progress.step("Keycloak is ready.");
        server.awaitReady();
        progress.step("WildFly is ready.");
        if (settings.demo()) {
            new DemoData(settings.home(), Clock.systemUTC()).load(mailServer, progress);
        }
    }

    /** Starts another demo mailbox, on the mail ports of those settings and with their home. */
    public MailServer startAnotherMailbox(Settings other) throws StartProblem, IOException, InterruptedException {
        Folders.delete(other.home().resolve("mail"));
        MailServer mailServer = new MailServer(other.ports(), other.home().resolve("mail"));
        launch(mailServer::start, mailServer::stop);
        return mailServer;
    }

    /** Starts another application server with a home, ports and database of its own, on this one's sign-in and mailbox. */
    public WildFly startAnother(Settings other) throws StartProblem, IOException, InterruptedException {
        Folders.delete(other.home());
        WildFly server =
                new WildFly(other, Secrets.of(settings.home()), distribution(Distribution.wildfly()), progress);
        server.configure();
        launch(server::start, server::stop);
        server.awaitReady();
        return server;
    }

    /** The demo mailbox. */
    public MailServer mail() {
        return started(mail);
    }

    /** The application server. */
    public WildFly wildfly() {
        return started(wildfly);
    }

    /** The realm's administration. */
    public KeycloakAdmin realm() {
        return started(admin);
    }

    boolean stopping() {
        return closed;
    }

    /** The name of the first server that ends by itself. */
    CompletableFuture<String> ended() {
        return CompletableFuture.anyOf(
                        started(wildfly).running().ended(),
                        started(keycloak).running().ended())
                .thenApply(child -> ((Child) child).name());
    }

    /** Ends every process; a second call does nothing. */
    public void close() throws IOException, InterruptedException {
        closed = true;
        synchronized (stops) {
            for (Step stop : stops) {
                try {
                    stop.run();
                } catch (StartProblem e) {
                    throw new IOException(e);
                }
            }
            stops.clear();
        }
    }

    private void launch(Step start, Step stop) throws StartProblem, IOException, InterruptedException {
        synchronized (stops) {
            if (closed) {
                throw new StartProblem("Riguardo was stopped before it was ready.");
            }
            stops.add(0, stop);
            start.run();
        }
    }

    private Path distribution(Distribution distribution) throws StartProblem, IOException, InterruptedException {
        Unpacker unpacker = new Unpacker(settings.servers(), progress);
        if (unpacker.has(distribution)) {
            return unpacker.folder(distribution);
        }
        return unpacker.unpack(distribution, new Fetcher(settings.maven(), progress).fetch(distribution));
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The installation was not started");
        }
        return part;
    }
}
