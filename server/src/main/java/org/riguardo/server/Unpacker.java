package org.riguardo.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a distribution once; a damaged zip is removed from the local repository, so that the next start fetches it anew. */
final class Unpacker {
    private final Path servers;
    private final Progress progress;

    Unpacker(Path servers, Progress progress) {
        this.servers = servers;
        this.progress = progress;
    }

    boolean has(Distribution distribution) {
        return Files.isDirectory(folder(distribution));
    }

    Path folder(Distribution distribution) {
        return servers.resolve(distribution.folder());
    }

    /** The unpacked folder; what an interrupted attempt left behind is thrown away first. */
    Path unpack(Distribution distribution, Path zip) throws StartProblem, IOException {
        Files.createDirectories(servers);
        try (FileChannel lock =
                FileChannel.open(servers.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (has(distribution)) {
                return folder(distribution);
            }
            progress.step("Unpacking " + distribution.title() + " ...");
            Path half = servers.resolve("." + distribution.artifact() + ".half");
            Folders.delete(half);
            try {
                extract(zip, half);
            } catch (ZipException | EOFException damaged) {
                Folders.delete(half);
                Files.deleteIfExists(zip);
                throw new StartProblem(
                        "The archive of " + distribution.title() + " was damaged (" + zip
                                + "); it has been removed: run ./mvnw -Prun again to fetch it anew.",
                        damaged);
            }
            Files.move(half, folder(distribution));
            return folder(distribution);
        }
    }

    private static void extract(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new ZipException("entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    copy(file, entry, path);
                }
            }
        }
    }

    private static void copy(ZipFile file, ZipEntry entry, Path path) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(file.getInputStream(entry), sum);
                OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
        }
        if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("wrong checksum of " + entry.getName());
        }
        if (path.toString().endsWith(".sh") && !path.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }
}
