package org.riguardo.exports.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder elsewhere that is one on this disk; before and after each call the test may let the caller die. */
final class DiskFolder implements RemoteFolder {

    private final Path root;
    private final Runnable step;

    DiskFolder(Path root, Runnable step) {
        this.root = root;
        this.step = step;
        step.run();
    }

    @Override
    public List<RemoteFile> list() throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file(entry));
            }
        }
        step.run();
        return files;
    }

    private static RemoteFile file(Path entry) throws IOException {
        return new RemoteFile(
                entry.getFileName().toString(),
                Files.size(entry),
                Files.getLastModifiedTime(entry).toInstant());
    }

    @Override
    public Optional<RemoteFile> find(String name) throws IOException {
        step.run();
        Path file = root.resolve(name);
        return Files.exists(file) ? Optional.of(file(file)) : Optional.empty();
    }

    @Override
    public void fetch(String name, OutputStream to) throws IOException {
        step.run();
        Files.copy(root.resolve(name), to);
        step.run();
    }

    @Override
    public boolean exists(String path) {
        step.run();
        return Files.exists(root.resolve(path));
    }

    @Override
    public void makeFolder(String path) throws IOException {
        step.run();
        Files.createDirectories(root.resolve(path));
        step.run();
    }

    @Override
    public void store(String path, byte[] bytes) throws IOException {
        step.run();
        Files.write(root.resolve(path), bytes);
        step.run();
    }

    @Override
    public void move(String name, String path) throws IOException {
        step.run();
        Files.move(root.resolve(name), root.resolve(path), StandardCopyOption.ATOMIC_MOVE);
        step.run();
    }

    @Override
    public void remove(String companion) throws IOException {
        step.run();
        Files.delete(root.resolve(companion));
        step.run();
    }

    @Override
    public void close() {}
}
