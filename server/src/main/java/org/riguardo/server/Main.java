package org.riguardo.server;

import java.io.IOException;

/** {@code ./mvnw -Prun}: starts everything, says where it is, and stays until Ctrl-C. */
public final class Main {
    private Main() {}

    /** Ends the JVM with code 1 and one sentence when Riguardo cannot start or a server ends by itself. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        try {
            Settings settings = Settings.fromProperties(System.getProperties());
            Installation installation = new Installation(settings, Progress.on(System.out));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
            installation.start();
            System.out.println(Banner.of(settings));
            String name = installation.ended().join();
            if (installation.stopping()) {
                Thread.currentThread().join();
            }
            throw new StartProblem(
                    name + " has ended by itself, so Riguardo stops: the reason is in " + settings.logs() + ".");
        } catch (StartProblem problem) {
            fail(problem.getMessage());
        } catch (IOException e) {
            fail("A file or a connection failed (" + e.getMessage()
                    + "): check the disk and the folder named, then start again.");
        }
    }

    private static void stop(Installation installation) {
        try {
            System.out.println("Stopping Riguardo ...");
            installation.close();
            System.out.println("Stopped.");
        } catch (IOException | InterruptedException e) {
            System.err.println(
                    "Riguardo did not stop in good order (" + e.getMessage() + "); the next start cleans up.");
        }
    }

    private static void fail(String sentence) {
        System.out.flush();
        System.err.println(System.lineSeparator() + sentence);
        System.err.flush();
        System.exit(1);
    }
}
