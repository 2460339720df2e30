package org.riguardo.mailboxes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a mailbox is read.
 *
 * @param read messages that are here
 * @param messages messages that the chosen folders hold
 * @param rest how long the rest will probably take; null when nothing is missing, or not enough was read yet to tell
 */
public record Progress(long read, long messages, @Nullable Duration rest) {

    /** How far one folder is. */
    record OfFolder(long messages, long missing, @Nullable Instant readingSince, long missingThen) {}

    static Progress of(List<OfFolder> folders, Instant now) {
        long messages = folders.stream().mapToLong(OfFolder::messages).sum();
        long missing = folders.stream().mapToLong(OfFolder::missing).sum();
        long done = folders.stream()
                .filter(folder -> folder.readingSince() != null)
                .mapToLong(folder -> Math.max(0, folder.missingThen() - folder.missing()))
                .sum();
        Instant since = folders.stream()
                .map(OfFolder::readingSince)
                .filter(at -> at != null)
                .min(Instant::compareTo)
                .orElse(now);
        Duration spent = Duration.between(since, now);
        boolean known = missing > 0 && done > 0 && spent.toMillis() > 0;
        double millis = known ? (double) spent.toMillis() / done * missing : 0;
        return new Progress(messages - missing, messages, known ? Duration.ofMillis((long) millis) : null);
    }

    /** Whether there is more to come. */
    public boolean unfinished() {
        return read < messages;
    }
}
