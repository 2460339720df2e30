package org.riguardo.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What the intake of files is doing right now and what keeps it from going on, for staff to see; kept in memory only, and
 * each alarm goes away by itself when its cause does.
 */
public final class IntakeStatus {

    private static final String FILE = "file ";

    private final Clock clock;
    private final Map<Key, Alarm> alarms = new ConcurrentHashMap<>();
    private final Map<Key, Progress> running = new ConcurrentHashMap<>();

    /** Nothing runs and nothing is wrong. */
    public IntakeStatus(Clock clock) {
        this.clock = clock;
    }

    private record Key(String firm, String about) {}

    /**
     * Something that keeps files from being taken.
     *
     * @param file the name of the file that it is about; null when it is about a folder as a whole
     * @param since when it was first noticed
     */
    public record Alarm(@Nullable String file, Sentence sentence, Instant since) {}

    /** Notes that a folder of the firm cannot be used; {@code about} tells several causes apart. */
    public void alarm(String firm, String about, Sentence sentence) {
        put(new Key(firm, about), null, sentence);
    }

    /** Notes that a file cannot be taken for now. */
    void alarmOf(String firm, String file, Sentence sentence) {
        put(new Key(firm, FILE + file), file, sentence);
    }

    /** The cause of that name is gone. */
    public void calm(String firm, String about) {
        alarms.remove(new Key(firm, about));
    }

    /** The file was taken, or is no longer there. */
    void calmOf(String firm, String file) {
        alarms.remove(new Key(firm, FILE + file));
    }

    /** Drops what is said about files of the firm other than those of these names. */
    void keepFiles(String firm, Set<String> names) {
        alarms.entrySet()
                .removeIf(entry -> entry.getKey().firm().equals(firm)
                        && entry.getValue().file() != null
                        && !names.contains(entry.getValue().file()));
    }

    void progress(String firm, String file, Progress progress) {
        running.put(new Key(firm, file), progress);
    }

    void ended(String firm, String file) {
        running.remove(new Key(firm, file));
    }

    /** What keeps the firm's files from being taken, the oldest first. */
    public List<Alarm> alarms(String firm) {
        return alarms.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Alarm::since))
                .toList();
    }

    /** How far the reading of that file is; empty when it is not being read. */
    public Optional<Progress> progress(String firm, String file) {
        return Optional.ofNullable(running.get(new Key(firm, file)));
    }

    private void put(Key key, @Nullable String file, Sentence sentence) {
        alarms.compute(
                key, (same, before) -> new Alarm(file, sentence, before == null ? clock.instant() : before.since()));
    }
}
