package org.riguardo.api.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * One record of a phone system between the firm and an outside number: a call, or one leg of it such as the time in a queue or
 * after a transfer.
 *
 * @param line where it begins in the file, counted from 1
 * @param key by which the same record is known again in whichever file it stands, at most 64 characters
 * @param links ids that it shares with the other legs of its call, as the phone system writes them; one that begins with
 *     {@code ~} is weak: it may come back for another call later on the same day
 * @param number the outside number as written; null when it was withheld
 * @param extension the internal number of the firm's side; null when the record does not tell
 * @param talked from when a person or a machine answered up to the end; zero when nobody did
 * @since 1.0
 */
public record CallRecord(
        int line,
        String key,
        Set<String> links,
        Direction direction,
        @Nullable String number,
        @Nullable String extension,
        Instant startedAt,
        Instant endedAt,
        Duration talked,
        Reached reached) {

    private static final String WEAK = "~";

    public CallRecord {
        links = Set.copyOf(links);
    }

    /** Who answered a call. */
    public enum Reached {
        /** A human being, as far as a phone system can tell. */
        PERSON,
        /** A queue, a menu, a voice mailbox or another machine of the firm's own. */
        MACHINE,
        /** Nobody, or the line was busy. */
        NOBODY,
        /** It never rang: the line or the number failed. */
        NOTHING
    }

    /** Whether only weak links join it to others. */
    public boolean weaklyLinked() {
        return links.stream().allMatch(link -> link.startsWith(WEAK));
    }

    /** The same record as two files state it, joined by what either tells; weak links count only where there are no others. */
    public CallRecord alsoLinkedBy(CallRecord same) {
        Set<String> all = new HashSet<>(links);
        all.addAll(same.links);
        if (!weaklyLinked() || !same.weaklyLinked()) {
            all.removeIf(link -> link.startsWith(WEAK));
        }
        return new CallRecord(line, key, all, direction, number, extension, startedAt, endedAt, talked, reached);
    }

    /** When the talk began; its end where nobody answered. */
    public Instant talkedFrom() {
        return endedAt.minus(talked);
    }
}
