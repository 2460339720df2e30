package org.riguardo.server;

import java.io.IOException;

/** {@code ./mvnw -Prun}: starts everything, says where it is, and stays until Ctrl-C. */
public final class Main {
    private Main() {}

    /** Ends the JVM with code 1 and one sentence when Riguardo cannot start or a server ends by itself. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        try {
            run(Settings.fromProperties(System.getProperties()));
        } catch (StartProblem problem) {
            fail(problem.getMessage());
        } catch (IOException | RuntimeException e) {
            fail("Something failed that should not (" + e.getMessage()
                    + "): check the disk and the logs, then start again.");
        }
    }

    private static void run(Settings settings) throws StartProblem, IOException, InterruptedException {
        Installation installation = new Installation(settings, Progress.on(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
        try {
            installation.start();
            System.out.println(Banner.of(settings));
            String name = installation.ended().join();
            if (!installation.stopping()) {
                throw new StartProblem(name + " has ended by itself, so Riguardo has stopped: the reason is in "
                        + settings.logs() + ".");
            }
        } catch (StartProblem | IOException | RuntimeException e) {
            if (!installation.stopping()) {
                installation.close();
                throw e;
            }
        }
        Thread.currentThread().join();
    }

    private static void stop(Installation installation) {
        try {
            boolean already = installation.stopping();
            if (!already) {
                System.out.println("Stopping Riguardo ...");
            }
            installation.close();
            if (!already) {
                System.out.println("Stopped.");
            }
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
