package org.riguardo.exports.filed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.exports.WatchedFolder;
import org.riguardo.exports.signed.Sealed;

class FiledFilesTest {

    private static final List<String> WORDS = List.of(
            "Nicolò D'Àvalos & Figli",
            "IT01234567890",
            "nicolo.davalos@cliente.example",
            "+390212345678",
            "Via Lunga 12");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path home;

    private Path day;
    private FiledFiles files;

    @BeforeEach
    void start() throws IOException {
        day = Files.createDirectories(home.resolve("exports/done/" + DAY));
        files = new FiledFiles(
                () -> List.of(new WatchedFolder("studio", home.resolve("exports"), home.resolve("work"))));
    }

    private boolean found(byte[] bytes) throws IOException {
        Files.write(day.resolve("file"), bytes);
        return !files.naming("studio", WORDS).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;Nicolò D'Àvalos & Figli;b",
                "a;NICOLÒ D'ÀVALOS & FIGLI",
                "<n>Nicolò D&apos;Àvalos &amp; Figli</n>",
                "\"nicolò  d'àvalos\n & figli\"",
                "<IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice>",
                "P.IVA:IT01234567890",
                "EMAIL:nicolo.davalos@cliente.e\r\n xample",
                "mailto:Nicolo.Davalos@Cliente.Example>",
                "tel. 02 1234.5678",
                "0039/02/12345678",
                "“Via Lunga, 12”"
            })
    void aWordIsFoundHoweverItIsWritten(String text) throws IOException {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16)) {
            assertThat(found(text.getBytes(charset)))
                    .as(text + " in " + charset)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nicolò D'Àvalos & Figliolo",
                "xvia lunga 12",
                "Via Lunga 123",
                "IT012345678901",
                "davalos@cliente.example",
                ""
            })
    void otherWordsAreNot(String text) throws IOException {
        assertThat(found(text.getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(found(zip("inner.txt", text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void archivesAndEnvelopesAreLookedInto() throws IOException {
        byte[] text = ("x".repeat(9_000) + "; Via Lunga 12;").getBytes(StandardCharsets.UTF_8);
        byte[] signed = Sealed.sign(text);
        assertThat(found(signed)).isTrue();
        assertThat(found(Base64.getMimeEncoder().encode(signed))).isTrue();
        assertThat(found(zip("a.zip", zip("b.p7m", Base64.getEncoder().encode(signed)))))
                .isTrue();
        assertThat(found(zip("Via Lunga 12.txt", new byte[0]))).isTrue();
        assertThat(found(Sealed.sign("nobody".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void whatCannotBeLookedIntoCounts() throws IOException {
        byte[] cut = zip("a.txt", "text text text".getBytes(StandardCharsets.UTF_8));
        assertThat(found(java.util.Arrays.copyOf(cut, 40))).isTrue();
    }

    @Test
    void quotedPrintableIsRead() throws IOException {
        assertThat(found("FN;ENCODING=QUOTED-PRINTABLE:Nicol=C3=B2 D'=C3=80valos & Fi=\r\ngli\r\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @Test
    void filesGoWithTheirReportsAndOthersStay() throws IOException {
        put("a.csv", "Via Lunga 12", "i1");
        put("b.csv", "nobody", "i2");
        Files.writeString(day.resolve("c.csv"), "Via Lunga 12");
        Files.writeString(home.resolve("exports/d.csv"), "Via Lunga 12");

        assertThat(files.naming("studio", WORDS))
                .containsExactly(new FiledFile("done", DAY, "a.csv", "i1"), new FiledFile("done", DAY, "c.csv", null));
        assertThat(files.naming("other", WORDS)).isEmpty();
        assertThat(files.naming("studio", List.of("short"))).isEmpty();
        assertThat(files.waiting("studio", WORDS)).containsExactly("d.csv");

        files.remove("other", DAY, Set.of("i1"));
        files.remove("studio", DAY.minusDays(2), Set.of("i1"));
        assertThat(day.resolve("a.csv")).exists();
        files.remove("studio", DAY.plusDays(1), Set.of("i1"));
        files.remove("studio", DAY, Set.of("i1"));
        try (var left = Files.list(day)) {
            assertThat(left.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("b.csv", "b.csv.report.json", "b.csv.report.txt", "c.csv");
        }
    }

    @Test
    void aReportThatNamesTheClientCountsToo() throws IOException {
        put("a.csv", "nobody", "i1");
        Files.writeString(day.resolve("a.csv.report.json"), "{\"id\": \"i1\", \"value\": \"Via Lunga 12\"}");
        assertThat(files.naming("studio", WORDS))
                .extracting(FiledFile::importId)
                .containsExactly("i1");
    }

    private void put(String name, String text, String id) throws IOException {
        Files.writeString(day.resolve(name), text);
        Files.writeString(day.resolve(name + ".report.json"), "{\"id\": \"" + id + "\"}");
        Files.writeString(day.resolve(name + ".report.txt"), "text");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
