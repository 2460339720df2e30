package org.riguardo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;

class DataExportTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    TestDatabase open() {
        return TestDatabase.open();
    }

    @Test
    void everyTextOfEveryTableIsInTheExportAndNothingOfAnotherClient() throws IOException {
        try (TestDatabase database = open()) {
            database.client(TestDatabase.FIRM, "other", Seed.DAY);
            Map<String, String> mine = Seed.of(database, "c1");
            Map<String, String> theirs = Seed.of(database, "c2");
            Map<String, String> files = files(export(database, "c1", "it"));
            assertThat(mine).hasSizeGreaterThan(80);
            mine.forEach((place, canary) -> {
                RegisteredTable table = Registry.get().tables().stream()
                        .filter(one -> one.name().equals(place.substring(0, place.indexOf('.'))))
                        .findFirst()
                        .orElseThrow();
                if (PersonalRows.shown(table).contains(place.substring(place.indexOf('.') + 1))) {
                    assertThat(files.get("data.json")).as(place).contains(canary);
                    assertThat(files.get("leggimi.html")).as(place).contains(canary);
                    assertThat(files.get("tables/" + table.name() + ".csv"))
                            .as(place)
                            .contains(canary);
                }
            });
            theirs.forEach((place, canary) ->
                    assertThat(files.values()).as(place).noneMatch(content -> content.contains(canary)));
            assertThat(files).anySatisfy((name, content) -> {
                assertThat(name).startsWith("files/mail_attachment-").endsWith("-content.bin");
                assertThat(content).startsWith("bytes-cnry");
            });
        }
    }

    @Test
    void machinesReadEachTableAsRowsWithTheirColumns() throws IOException {
        try (TestDatabase database = open()) {
            database.client(TestDatabase.FIRM, "rossi", Seed.DAY);
            database.item(TestDatabase.FIRM, "rossi", "FT1", Seed.DAY, "120.50");
            JsonObject data = Json.createReader(new StringReader(
                            files(export(database, "rossi", "en")).get("data.json")))
                    .readObject();
            JsonObject item = data.getJsonObject("data").getJsonArray("item").getJsonObject(0);
            assertThat(item.getString("number")).isEqualTo("FT1");
            assertThat(item.getString("open_amount")).isEqualTo("120.50");
            assertThat(item.getString("due")).isEqualTo("2026-03-02");
            assertThat(item.getBoolean("disputed")).isFalse();
            assertThat(item.isNull("settled_on")).isTrue();
        }
    }

    @Test
    void noCellIsAFormulaAndNothingRunsInThePage() throws IOException {
        try (TestDatabase database = open()) {
            database.client(TestDatabase.FIRM, "rossi", Seed.DAY);
            database.handle().execute("update client set name = '=cmd|''/c calc''!A1<script>x</script>'");
            Map<String, String> files = files(export(database, "rossi", "en"));
            assertThat(files.get("tables/client.csv")).contains("'=cmd").doesNotContain(";=cmd");
            assertThat(files.get("readme.html")).contains("&lt;script&gt;").doesNotContain("<script>");
        }
    }

    @Test
    void whatWasMergedIntoTheClientIsOfTheClient() throws IOException {
        try (TestDatabase database = open()) {
            database.client(TestDatabase.FIRM, "rossi", Seed.DAY);
            database.client(TestDatabase.FIRM, "rossi2", Seed.DAY);
            database.handle().execute("update client set merged_into = 'rossi' where id = 'rossi2'");
            assertThat(files(export(database, "rossi", "it")).get("data.json")).contains("rossi2@cliente.example");
        }
    }

    private static byte[] export(TestDatabase database, String client, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        database.handle().begin();
        new DataExport(database.handle(), TestDatabase.FIRM, client, ROME, language)
                .write(Instant.parse("2026-03-02T09:00:00Z"), out);
        database.handle().rollback();
        return out.toByteArray();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
