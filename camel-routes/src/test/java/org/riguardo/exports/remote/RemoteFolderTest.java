package org.riguardo.exports.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.exports.Folder;

/** What every kind of folder elsewhere does, against a server in this process. */
abstract class RemoteFolderTest {

    @TempDir
    Path home;

    Path there;

    @BeforeEach
    void folder() throws IOException {
        there = Files.createDirectories(home.resolve("there"));
    }

    abstract RemoteAccess access(String password);

    @Test
    void filesAreListedFetchedStoredAndMoved() throws IOException {
        Files.writeString(there.resolve("a b'à.csv"), "contenuto");
        Files.createDirectory(there.resolve("folder"));
        try (RemoteFolder remote = access("segreto").open()) {
            assertThat(remote.list()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("a b'à.csv");
                assertThat(file.size()).isEqualTo(9);
                assertThat(Duration.between(
                                        file.lastModified(),
                                        Files.getLastModifiedTime(there.resolve("a b'à.csv"))
                                                .toInstant())
                                .abs())
                        .isLessThan(Duration.ofSeconds(2));
            });
            assertThat(remote.exists("done/2026-03-31")).isFalse();
            remote.makeFolder("done/2026-03-31");
            remote.makeFolder("done/2026-03-31");
            remote.store("done/2026-03-31/r.txt", "uno due".getBytes(StandardCharsets.UTF_8));
            remote.store("done/2026-03-31/r.txt", "tre".getBytes(StandardCharsets.UTF_8));
            assertThat(remote.exists("done/2026-03-31/r.txt")).isTrue();
            remote.move("a b'à.csv", "done/2026-03-31/a b'à.csv");
            remote.remove("done/2026-03-31/r.txt");
            assertThat(remote.find("a b'à.csv")).isEmpty();
        }
        assertThat(there.resolve("done/2026-03-31/a b'à.csv")).hasContent("contenuto");
        assertThat(there.resolve("done/2026-03-31/r.txt")).doesNotExist();
    }

    @Test
    void bytesAreFetchedAsTheyAre() throws IOException {
        Files.writeString(there.resolve("a.csv"), "a\r\nb\n\0\u001A€");
        assertThat(fetched("a.csv")).isEqualTo("a\r\nb\n\0\u001A€");
    }

    @Test
    void aWrongPasswordIsRefusedAndNotToldOn() {
        assertThatThrownBy(() -> access("sbagliato").open())
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("sbagliato");
    }

    @Test
    void aFileGoesTheWholeWayFromThereToDone() throws IOException {
        Files.write(
                there.resolve("a.xml"),
                invoice().plain("1", "10.00", "2026-03-01").bytes());
        Folder here = new Folder(home.resolve("here"));
        RemoteFetch fetch =
                new RemoteFetch(RemoteSource.of(here.watched, access("segreto")), here.config, here.status, here.clock);
        for (int round = 0; round < 5; round++) {
            fetch.look();
            here.look();
            here.clock.by(Duration.ofSeconds(11));
        }
        assertThat(here.status.alarms("studio")).isEmpty();
        assertThat(here.ledger.booked).hasSize(1);
        assertThat(there.resolve("a.xml")).doesNotExist();
        assertThat(there.resolve("done/2026-03-31/a.xml")).exists();
        assertThat(there.resolve("done/2026-03-31/a.xml.report.txt")).exists();
    }

    String fetched(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RemoteFolder remote = access("segreto").open()) {
            remote.fetch(name, bytes);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
