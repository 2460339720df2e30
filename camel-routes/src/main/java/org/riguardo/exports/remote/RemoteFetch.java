package org.riguardo.exports.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.DropNames;
import org.riguardo.exports.ExportsConfig;
import org.riguardo.exports.IntakeStatus;
import org.riguardo.exports.Receipt;
import org.riguardo.exports.Receipts;
import org.riguardo.exports.SafeNames;

/**
 * Brings whole files from one folder elsewhere into the watched folder, and puts each original away there once its copy has
 * ended here. An original is moved, never deleted; broken off at any step it goes on where it was, and fetches nothing twice.
 */
final class RemoteFetch {

    private final RemoteSource source;
    private final ExportsConfig config;
    private final RemoteAlarms alarms;
    private final Clock clock;
    private final Receipts receipts;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Receipt> here = new HashMap<>();

    private record Seen(RemoteFile file, Instant since) {}

    RemoteFetch(RemoteSource source, ExportsConfig config, IntakeStatus status, Clock clock) {
        this.source = source;
        this.config = config;
        this.alarms = new RemoteAlarms(status, source.watched().firm());
        this.clock = clock;
        this.receipts = Receipts.of(source.watched());
    }

    /** One look: puts away what has ended, and fetches what is whole; one file's trouble holds up no other. */
    void look() {
        try (RemoteFolder remote = source.open()) {
            Map<String, RemoteFile> listed = remote.list().stream()
                    .filter(file -> file.name().indexOf('/') < 0)
                    .collect(Collectors.toMap(RemoteFile::name, Function.identity(), (one, same) -> one));
            seen.keySet().retainAll(listed.keySet());
            here.clear();
            receipts.all().forEach(receipt -> here.put(receipt.remoteName(), receipt));
            Attempts attempts = new Attempts();
            for (Receipt receipt : List.copyOf(here.values())) {
                attempts.run(() -> putAway(remote, receipt, listed));
            }
            for (RemoteFile file : List.copyOf(listed.values())) {
                if (!DropNames.ignored(file.name()) && isWhole(file, listed) && !isHere(file)) {
                    attempts.run(() -> fetch(remote, file, listed.containsKey(companion(file))));
                }
            }
            attempts.end();
            alarms.reached();
        } catch (IOException | RuntimeException failed) {
            alarms.failed(failed);
        }
    }

    private void putAway(RemoteFolder remote, Receipt receipt, Map<String, RemoteFile> listed) throws IOException {
        Optional<Receipts.End> end = receipts.end(receipt);
        if (end.isPresent()) {
            RemoteFile original = listed.get(receipt.remoteName());
            if (original != null && receipt.isOf(original.size(), original.lastModified())) {
                putAway(remote, original, end.get(), listed.get(companion(original)));
                listed.remove(original.name());
            }
            receipts.drop(receipt);
            here.remove(receipt.remoteName());
        }
    }

    private static void putAway(
            RemoteFolder remote, RemoteFile original, Receipts.End end, @Nullable RemoteFile companion)
            throws IOException {
        String folder = end.outcome() + "/" + end.day();
        remote.makeFolder(folder);
        String safe = SafeNames.file(original.name());
        String path = folder + "/" + safe;
        for (int copy = 2; remote.exists(path); copy++) {
            path = folder + "/" + copy + "-" + safe;
        }
        remote.store(path + ".report.json", end.json().getBytes());
        remote.store(path + ".report.txt", end.text().getBytes());
        if (companion != null) {
            remote.remove(companion.name());
        }
        remote.move(original.name(), path);
    }

    private boolean isWhole(RemoteFile file, Map<String, RemoteFile> listed) {
        Seen before = seen.get(file.name());
        if (before == null || !before.file().equals(file)) {
            before = new Seen(file, clock.instant());
            seen.put(file.name(), before);
        }
        RemoteFile companion = listed.get(companion(file));
        boolean vouched = companion != null && !companion.lastModified().isBefore(file.lastModified());
        return vouched || !before.since().plus(config.quiet()).isAfter(clock.instant());
    }

    /** Whether its copy is here or has ended here; a receipt without either is of a download that was broken off. */
    private boolean isHere(RemoteFile file) throws IOException {
        Receipt receipt = here.get(file.name());
        return receipt != null
                && receipt.isOf(file.size(), file.lastModified())
                && (Files.exists(local(receipt.localName()))
                        || receipts.end(receipt).isPresent());
    }

    private void fetch(RemoteFolder remote, RemoteFile file, boolean vouched) throws IOException {
        if (file.size() > config.largest()) {
            alarms.tooLarge(file.name(), config.largest());
            return;
        }
        Path draft = receipts.draft();
        alarms.requireRoom(draft.getParent(), file.size());
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                remote.fetch(file.name(), out);
            }
            boolean same = remote.find(file.name()).filter(file::equals).isPresent();
            if (!same || Files.size(draft) != file.size()) {
                seen.remove(file.name());
                return;
            }
            Files.setLastModifiedTime(draft, FileTime.from(file.lastModified()));
            Receipt receipt = new Receipt(file.name(), file.size(), file.lastModified(), localName(file));
            receipts.keep(receipt);
            here.put(file.name(), receipt);
            Files.move(
                    draft,
                    local(receipt.localName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            if (vouched) {
                Files.write(local(receipt.localName() + DropNames.COMPANION), new byte[0]);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The name that an earlier copy of it has here, else one that nobody has. */
    private String localName(RemoteFile file) {
        Receipt earlier = here.get(file.name());
        if (earlier != null) {
            return earlier.localName();
        }
        String safe = SafeNames.file(file.name());
        String name = DropNames.ignored(safe) ? "_" + safe : safe;
        for (int copy = 2; isTaken(name); copy++) {
            name = copy + "-" + safe;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return Files.exists(local(name))
                || here.values().stream()
                        .anyMatch(receipt -> receipt.localName().equals(name));
    }

    private Path local(String name) {
        return source.watched().folder().resolve(name);
    }

    private static String companion(RemoteFile file) {
        return file.name() + DropNames.COMPANION;
    }
}
