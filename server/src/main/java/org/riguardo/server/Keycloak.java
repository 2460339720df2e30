package org.riguardo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sign-in server with the realm {@code riguardo}; its database lies under the home, the distribution is shared. */
final class Keycloak {
    private static final String REALM = "riguardo-realm.json";
    private static final int BUILT_ANEW = 10;
    private final Settings settings;
    private final Secrets secrets;
    private final Path distribution;
    private @Nullable Child process;
    private boolean stopped;

    Keycloak(Settings settings, Secrets secrets, Path distribution) {
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
    }

    void start() throws IOException {
        Path realm = distribution.resolve("data/import").resolve(REALM);
        String wanted = Scripts.text(REALM);
        if (!Files.exists(realm) || !Files.readString(realm).equals(wanted)) {
            Folders.write(realm, wanted.getBytes(StandardCharsets.UTF_8));
        }
        process = child(List.of());
    }

    /** Waits for the realm and tells it the address of the pages, which may have changed since it was imported. */
    void awaitReady() throws StartProblem, IOException, InterruptedException {
        Waiting.until(this::ready, this::running, log());
        new KeycloakAdmin(settings.keycloakUrl(), secrets.keycloakAdmin())
                .update(
                        "clients",
                        "riguardo-web",
                        """
                        {"rootUrl": "%1$s", "redirectUris": ["%1$s/*"], "webOrigins": ["+"],
                         "attributes": {"post.logout.redirect.uris": "+"}}"""
                                .formatted(settings.baseUrl()));
    }

    synchronized void stop() throws IOException, InterruptedException {
        stopped = true;
        if (process != null) {
            process.stop(Duration.ofSeconds(15));
        }
    }

    Child running() {
        if (process == null) {
            throw new IllegalStateException("Keycloak was not started");
        }
        return process;
    }

    private boolean ready() throws IOException, InterruptedException {
        startAgainOnceBuilt();
        return Waiting.answers(settings.issuer() + "/.well-known/openid-configuration");
    }

    private synchronized void startAgainOnceBuilt() throws IOException {
        if (!stopped && !running().alive() && running().exitCode() == BUILT_ANEW) {
            process = child(List.of("-Dkc.config.built=true"));
        }
    }

    private Child child(List<String> extra) throws IOException {
        return Child.start(
                "Keycloak",
                command(extra),
                environment(),
                log(),
                settings.home().resolve("run"));
    }

    private Path log() {
        return settings.logs().resolve("keycloak.log");
    }

    private List<String> command(List<String> extra) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=384m",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf")));
        command.addAll(extra);
        command.addAll(List.of(
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak(),
                "--db=dev-file",
                "--db-url=jdbc:h2:file:" + settings.home().resolve("keycloak/keycloak") + ";NON_KEYWORDS=VALUE"));
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "RIGUARDO_WEB_SECRET", secrets.webClient(),
                "RIGUARDO_URL", settings.baseUrl(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
    }
}
