package org.riguardo.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the servers of the suite noted as errors since some moment, so that a failure that only they can explain explains itself. */
final class ServerLogs {
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d \\d\\d:)");
    private static final int LONGEST = 6_000;
    private static final int MOST = 10;

    private final Path homes;
    private final Map<Path, Long> before = new HashMap<>();

    private ServerLogs(Path homes) {
        this.homes = homes;
    }

    /** From now on, in the logs of all servers whose home is in that folder, those that are started later too. */
    static ServerLogs since(Path homes) {
        ServerLogs logs = new ServerLogs(homes);
        for (Path log : logs.all()) {
            logs.before.put(log, log.toFile().length());
        }
        return logs;
    }

    /** The errors with the first lines of their stack, the latest ones, each under the name of its server; without refusals of a role. */
    List<String> errors() {
        return all().stream().flatMap(this::errors).toList();
    }

    private Stream<String> errors(Path log) {
        String name = homes.relativize(log).getName(0).toString();
        List<String> errors = ENTRY.splitAsStream(added(log))
                .filter(entry -> entry.contains(" ERROR ") && !entry.contains("EJBAccessException"))
                .map(entry -> name + ": " + entry.substring(0, Math.min(entry.length(), LONGEST)))
                .toList();
        return errors.stream().skip(Math.max(0, errors.size() - MOST));
    }

    private String added(Path log) {
        try {
            byte[] whole = Files.readAllBytes(log);
            long seen = before.getOrDefault(log, 0L);
            int from = seen > whole.length ? 0 : (int) seen;
            return new String(whole, from, whole.length - from, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private List<Path> all() {
        try (Stream<Path> found = Files.list(homes)) {
            return found.map(home -> home.resolve("logs/server.log"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
