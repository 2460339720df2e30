package org.riguardo.crm.carddav;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The CardDAV and CalDAV server Radicale: Debian's package with the Python packages that it needs, unpacked in this module's {@code target} folder. */
final class Radicale implements AutoCloseable {

    static final String PASSWORD = "segreto-del-test";
    static final int USERS = 60;
    private static final List<String> PACKAGES = List.of(
            "python3-radicale",
            "python3-dateutil",
            "python3-defusedxml",
            "python3-passlib",
            "python3-pkg-resources",
            "python3-vobject",
            "python3-six");
    private static final int LONGEST_SECONDS = 120;

    private final Process process;
    private final int port;
    private final Path folder;

    private Radicale(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /**
     * A server of its own with an empty folder; its users are {@code u0}, {@code u1} and so on.
     *
     * @throws IOException with the reason why it cannot be had here
     */
    static Radicale start() throws IOException, InterruptedException {
        Path packages = unpacked();
        Path folder = Files.createTempDirectory("riguardo-radicale");
        Files.writeString(
                folder.resolve("users"),
                IntStream.range(0, USERS)
                        .mapToObj(n -> "u" + n + ":" + PASSWORD)
                        .collect(Collectors.joining("\n")));
        int port = freePort();
        Files.writeString(
                folder.resolve("config"),
                """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                [logging]
                level = error
                """
                        .formatted(port, folder.resolve("users"), folder.resolve("store")));
        ProcessBuilder builder = new ProcessBuilder(
                "/usr/bin/python3",
                "-m",
                "radicale",
                "--config",
                folder.resolve("config").toString());
        builder.environment().put("PYTHONPATH", packages.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Radicale radicale = new Radicale(process, port, folder);
        radicale.await();
        return radicale;
    }

    int port() {
        return port;
    }

    /** Where the server keeps what a collection of that path holds. */
    Path store(String path) {
        return folder.resolve("store/collection-root").resolve(path);
    }

    private void await() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < LONGEST_SECONDS * 5; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IOException("Radicale ended: " + Files.readString(folder.resolve("log")), notYet);
                }
            }
        }
        close();
        throw new IOException("Radicale does not answer");
    }

    private static Path unpacked() throws IOException, InterruptedException {
        Path root = Path.of("target", "debian-radicale").toAbsolutePath();
        Path packages = root.resolve("root/usr/lib/python3/dist-packages");
        if (!Files.isDirectory(packages.resolve("radicale"))) {
            Path archives = Files.createDirectories(root.resolve("archives"));
            List<String> download = new ArrayList<>(List.of("apt-get", "-q", "download"));
            download.addAll(PACKAGES);
            if (!run(archives, download)) {
                run(archives, List.of("apt-get", "-q", "update"));
                if (!run(archives, download)) {
                    throw new IOException("apt-get has no python3-radicale");
                }
            }
            try (Stream<Path> files = Files.list(archives)) {
                for (Path archive :
                        files.filter(file -> file.toString().endsWith(".deb")).toList()) {
                    run(
                            archives,
                            List.of(
                                    "dpkg-deb",
                                    "-x",
                                    archive.toString(),
                                    root.resolve("root").toString()));
                }
            }
        }
        return packages;
    }

    private static boolean run(Path in, List<String> command) throws IOException, InterruptedException {
        File log = in.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
