package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
    private static final Distribution SOME = new Distribution("Some server", "org.example", "some-dist", "1.0");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void unpacksWithoutTheOutermostFolderAndOnlyOnce() throws Exception {
        Path zip = Files.write(folder.resolve("some.zip"), zip("some-1.0/bin/run.sh", "some-1.0/modules/a.txt"));
        Path unpacked = unpacker().unpack(SOME, zip);
        assertThat(unpacked.resolve("bin/run.sh")).isExecutable();
        assertThat(unpacked.resolve("modules/a.txt")).content().startsWith("content of some-1.0/modules/a.txt");
        Files.delete(zip);
        assertThat(unpacker().unpack(SOME, zip)).isEqualTo(unpacked);
        assertThat(output.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Unpacking Some server 1.0 ...");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 50, 90, 99})
    void anArchiveThatWasCutIsRemovedAndSaidSo(int percent) throws Exception {
        byte[] whole = zip("some-1.0/a.txt", "some-1.0/b.txt", "some-1.0/c.txt");
        damaged(Arrays.copyOf(whole, whole.length * percent / 100));
    }

    @Test
    void anArchiveWithAWrongByteIsRemovedAndSaidSo() throws Exception {
        byte[] bytes = zip("some-1.0/a.txt");
        bytes[60] ^= 0x55;
        damaged(bytes);
    }

    @Test
    void anEntryThatLeavesItsFolderIsRefused() throws Exception {
        damaged(zip("some-1.0/../../../evil.txt"));
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    private void damaged(byte[] bytes) throws IOException {
        Path zip = Files.write(folder.resolve("some.zip"), bytes);
        assertThatThrownBy(() -> unpacker().unpack(SOME, zip))
                .isInstanceOf(StartProblem.class)
                .hasMessage("The archive of Some server 1.0 was damaged (" + zip
                        + "); it has been removed: run ./mvnw -Prun again to fetch it anew.");
        assertThat(zip).doesNotExist();
        assertThat(unpacker().has(SOME)).isFalse();
    }

    private Unpacker unpacker() {
        return new Unpacker(folder.resolve("servers"), Progress.on(new java.io.PrintStream(output)));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("content of " + name + "\n").repeat(200).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
