package org.riguardo.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks into the watched folders and tells which files may be taken: those that have stayed the same for the quiet time,
 * by our own clock, and those whose sender put a {@code .done} companion beside them. It never opens, moves or changes one.
 */
final class FolderWatch {

    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());

    private static final String FOLDER = "folder";
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final ExportsConfig config;
    private final LedgerIntake intake;
    private final IntakeStatus status;
    private final Clock clock;
    private final Map<Path, Drop> seen = new HashMap<>();
    private final Map<Path, Instant> notBefore = new HashMap<>();
    private final Map<String, Set<String>> shown = new HashMap<>();

    FolderWatch(ExportsConfig config, LedgerIntake intake, IntakeStatus status, Clock clock) {
        this.config = config;
        this.intake = intake;
        this.status = status;
        this.clock = clock;
    }

    /** The files that may be taken now, the oldest first. */
    List<Drop> ready() {
        Set<Path> present = new HashSet<>();
        List<Drop> ready = new ArrayList<>();
        for (WatchedFolder watched : config.folders().get()) {
            try {
                FolderPresence.require(watched);
                if (!shown.containsKey(watched.firm())) {
                    StagedFile.removeLeftOver(watched.work(), clock.instant().minus(LEFT_OVER));
                }
                List<Drop> drops = look(watched);
                drops.forEach(drop -> present.add(drop.file()));
                show(watched.firm(), drops);
                drops.stream().filter(this::mayBeTaken).forEach(ready::add);
                status.calm(watched.firm(), FOLDER);
            } catch (IOException unreachable) {
                status.alarm(watched.firm(), FOLDER, Trouble.AWAY);
                seen.keySet().stream()
                        .filter(file -> file.startsWith(watched.folder()))
                        .forEach(present::add);
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The folder of firm {0} cannot be looked into: {1}",
                        watched.firm(),
                        unreachable.getClass().getSimpleName());
            }
        }
        seen.keySet().retainAll(present);
        notBefore.keySet().retainAll(present);
        ready.sort(Comparator.comparing(Drop::lastModified).thenComparing(Drop::name));
        return ready;
    }

    /** Leaves that file alone for a while, as after a failure, unless it changes. */
    void later(Drop drop, Duration pause) {
        notBefore.put(drop.file(), clock.instant().plus(pause));
    }

    private List<Drop> look(WatchedFolder watched) throws IOException {
        List<Drop> drops = new ArrayList<>();
        for (Drop drop : FolderListing.of(watched, clock.instant())) {
            Drop earlier = seen.get(drop.file());
            boolean same = earlier != null && drop.sameBytesAs(earlier);
            if (!same) {
                notBefore.remove(drop.file());
            }
            Drop kept = same ? drop.receivedAt(earlier.receivedAt()) : drop;
            seen.put(drop.file(), kept);
            drops.add(kept);
        }
        return drops;
    }

    private boolean mayBeTaken(Drop drop) {
        Instant now = clock.instant();
        Instant pause = notBefore.get(drop.file());
        boolean quiet = !drop.receivedAt().plus(config.quiet()).isAfter(now);
        return (quiet || drop.companion() != null) && (pause == null || !pause.isAfter(now));
    }

    private void show(String firm, List<Drop> drops) {
        Set<String> names = drops.stream().map(Drop::name).collect(Collectors.toSet());
        status.keepFiles(firm, names);
        Set<String> before = shown.get(firm);
        if (names.equals(before)) {
            return;
        }
        intake.keepPending(firm, names);
        List<Arrival> fresh = drops.stream()
                .filter(drop -> before == null || !before.contains(drop.name()))
                .map(drop -> drop.arrival(""))
                .toList();
        if (!fresh.isEmpty()) {
            intake.pending(firm, fresh, ImportState.WAITING);
        }
        shown.put(firm, names);
    }
}
