package org.riguardo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The application server: its own folder under the home, the unpacked distribution untouched. */
public final class WildFly {
    private final Settings settings;
    private final Secrets secrets;
    private final Path distribution;
    private final Path base;
    private final Progress progress;
    private @Nullable Child process;

    WildFly(Settings settings, Secrets secrets, Path distribution, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
        this.base = settings.home().resolve("wildfly");
        this.progress = progress;
    }

    /** Configures the server folder, unless these very scripts have already done so. */
    void configure() throws StartProblem, IOException, InterruptedException {
        StringBuilder wanted = new StringBuilder(distribution.getFileName() + "\n");
        for (String script : scripts()) {
            wanted.append(Scripts.text(script));
        }
        Path record = base.resolve("configuration/riguardo-configured.txt");
        if (Files.exists(record) && Files.readString(record).contentEquals(wanted)) {
            return;
        }
        progress.step("Configuring WildFly ...");
        Folders.delete(base.resolve("configuration"));
        Folders.copy(distribution.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        new Scripts(distribution, base).run(scripts());
        Folders.write(record, wanted.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Starts the process with the EAR in its deployments folder; {@link #awaitReady} waits for it. */
    public void start() throws StartProblem, IOException {
        if (!Files.isRegularFile(settings.ear())) {
            throw new StartProblem("riguardo.ear is missing (" + settings.ear() + "): build it with ./mvnw package.");
        }
        Files.deleteIfExists(marker("deployed"));
        Files.deleteIfExists(marker("failed"));
        Files.copy(settings.ear(), base.resolve("deployments/riguardo.ear"), StandardCopyOption.REPLACE_EXISTING);
        process = Child.start(
                "WildFly",
                command(),
                environment(),
                consoleLog(),
                settings.home().resolve("run"));
    }

    /** Waits until the EAR is deployed. */
    public void awaitReady() throws StartProblem, IOException, InterruptedException {
        Waiting.until(this::deployed, this::running, settings.logs().resolve("server.log"));
    }

    /** Lets the server end in good order. */
    public void stop() throws IOException, InterruptedException {
        if (process != null) {
            process.stop(Duration.ofSeconds(20));
        }
    }

    /** Ends the server as a power cut would. */
    public void kill() throws InterruptedException {
        running().kill();
    }

    Child running() {
        if (process == null) {
            throw new IllegalStateException("WildFly was not started");
        }
        return process;
    }

    private List<String> scripts() {
        return List.of("configure-riguardo.cli", settings.database().script());
    }

    private boolean deployed() throws StartProblem, IOException {
        if (Files.exists(marker("failed"))) {
            throw new StartProblem("riguardo.ear could not be deployed: the reason is in "
                    + settings.logs().resolve("server.log") + ".");
        }
        return Files.exists(marker("deployed"));
    }

    private Path marker(String state) {
        return base.resolve("deployments/riguardo.ear." + state);
    }

    private Path consoleLog() {
        return settings.logs().resolve("wildfly-console.log");
    }

    private List<String> command() {
        Ports ports = settings.ports();
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(distribution)
                .setBaseDirectory(base)
                .setLogDirectory(settings.logs())
                .addJavaOptions(
                        "-Xms128m",
                        "-Xmx768m",
                        "-XX:MaxMetaspaceSize=384m",
                        "-Dfile.encoding=UTF-8",
                        "-Dorg.jboss.logmanager.nocolor=true")
                .addServerArguments(
                        "-Djboss.http.port=" + ports.http(),
                        "-Djboss.https.port=" + ports.https(),
                        "-Djboss.management.http.port=" + ports.management(),
                        "-Driguardo.home=" + settings.home(),
                        "-Driguardo.firm.owner=paolo",
                        "-Driguardo.firm.partner=giulia",
                        "-Driguardo.mail.host=localhost",
                        "-Driguardo.mail.port=" + ports.imap(),
                        "-Driguardo.mail.user=" + MailServer.LOGIN,
                        "-Driguardo.mail.address=" + MailServer.ADDRESS,
                        "-Driguardo.mail.poll=3",
                        "-Driguardo.mail.smtp.host=localhost",
                        "-Driguardo.mail.smtp.port=" + ports.smtp(),
                        "-Driguardo.mail.private-addresses=true",
                        "-Driguardo.url=" + settings.baseUrl(),
                        "-Driguardo.plugins.private-addresses=127.0.0.0/8,::1",
                        "-Driguardo.plugins.plain-http=true");
        if (settings.database().modules() != null) {
            command.addModuleDir(settings.database().modules().toString());
        }
        settings.options().forEach((key, value) -> command.addServerArgument("-D" + key + "=" + value));
        return command.build();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("RIGUARDO_OIDC_URL", settings.issuer());
        environment.put("RIGUARDO_WEB_SECRET", secrets.webClient());
        environment.put("RIGUARDO_KEYCLOAK_ADMIN_USER", KeycloakAdmin.USER);
        environment.put("RIGUARDO_KEYCLOAK_ADMIN_PASSWORD", secrets.keycloakAdmin());
        environment.put("RIGUARDO_DB_PASSWORD", secrets.database());
        environment.put("RIGUARDO_MAIL_PASSWORD", MailServer.PASSWORD);
        environment.putAll(settings.database().environment());
        return environment;
    }
}
