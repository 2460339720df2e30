package org.riguardo.it;

import java.nio.file.Path;
import org.riguardo.server.Settings;
import org.riguardo.server.WildFly;

/** Another application server beside the one under test. */
public final class Another implements AutoCloseable {
    private final Settings settings;
    private final WildFly server;

    Another(Settings settings, WildFly server) {
        this.settings = settings;
        this.server = server;
    }

    /** The pages' address, without a slash at the end. */
    public String baseUrl() {
        return settings.baseUrl();
    }

    /** What is deployed beside the application. */
    public Deployments deployments() throws java.io.IOException {
        return Deployments.of(settings.ports().management());
    }

    /** The address of what is deployed beside the application under that context. */
    public String besideUrl(String context) {
        return "http://localhost:" + settings.ports().http() + "/" + context;
    }

    /** Ends the server in good order and starts it again. */
    public void restart() throws Exception {
        server.stop();
        server.start();
        server.awaitReady();
    }

    /** Its log. */
    public Path log() {
        return settings.home().resolve("logs/server.log");
    }

    /** Its REST API as the given user. */
    public Api api(String user) {
        return new Api(settings, "riguardo-cli", user);
    }

    /** Drops a whole file into its watched folder. */
    public Path drop(String name, byte[] content) throws Exception {
        return Samples.drop(settings.home(), name, content);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
