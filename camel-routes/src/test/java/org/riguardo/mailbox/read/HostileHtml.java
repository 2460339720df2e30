package org.riguardo.mailbox.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * HTML that tries to run, to load, to send or to leave its frame, in the ways that mail has been seen to try, one a line of {@code hostile-html.txt}: what runs
 * would set the title to {@code ran}, and what loads would ask {@code http://127.0.0.1:9/}.
 */
final class HostileHtml {

    static final List<String> ALL = all();

    private HostileHtml() {}

    private static List<String> all() {
        try (InputStream in = HostileHtml.class.getResourceAsStream("/hostile-html.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
