package org.riguardo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A running Riguardo with all its servers; closing it ends every process that it started. */
public final class Installation implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final List<Stop> stops = new ArrayList<>();
    private @Nullable MailServer mail;
    private @Nullable WildFly wildfly;
    private @Nullable Keycloak keycloak;
    private @Nullable KeycloakAdmin admin;
    private boolean closed;

    private interface Stop {
        void run() throws IOException, InterruptedException;
    }

    /** An installation that is not started yet. */
    public Installation(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Fetches, unpacks and configures what is missing, then starts everything and waits until it is ready. */
    public void start() throws StartProblem, IOException, InterruptedException {
        HomeLock lock = HomeLock.take(settings.home());
        stops.add(0, lock::close);
        Leftovers.end(settings.home().resolve("run"), progress);
        settings.ports().requireFree();
        Path wildflyFolder = distribution(Distribution.wildfly());
        Path keycloakFolder = distribution(Distribution.keycloak());
        Secrets secrets = Secrets.of(settings.home());

        progress.step("Starting the demo mailbox ...");
        MailServer mailServer = new MailServer(settings.ports(), settings.home().resolve("mail"));
        stops.add(0, mailServer::stop);
        mailServer.start();
        mail = mailServer;

        progress.step("Starting Keycloak ...");
        Keycloak signIn = new Keycloak(settings, secrets, keycloakFolder);
        stops.add(0, signIn::stop);
        signIn.start();
        keycloak = signIn;
        admin = new KeycloakAdmin(settings.keycloakUrl(), secrets.keycloakAdmin());

        WildFly server = new WildFly(settings, secrets, wildflyFolder, progress);
        stops.add(0, server::stop);
        server.configure();
        progress.step("Starting WildFly with riguardo.ear ...");
        server.start();
        wildfly = server;
        signIn.awaitReady();
        progress.step("Keycloak is ready.");
        server.awaitReady();
        progress.step("WildFly is ready.");
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

    /** The name of the first server that ends by itself. */
    CompletableFuture<String> ended() {
        return CompletableFuture.anyOf(
                        started(wildfly).running().ended(),
                        started(keycloak).running().ended())
                .thenApply(child -> ((Child) child).name());
    }

    @Override
    public synchronized void close() throws IOException, InterruptedException {
        if (closed) {
            return;
        }
        closed = true;
        for (Stop stop : stops) {
            stop.run();
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
