package org.riguardo.exports.grid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.exports.Samples;

/** Every file of csv-spectrum has the cells that its JSON twin says. */
class CsvSpectrumTest {

    /** The twin of this file states another phone number than the file itself holds, upstream as well as here. */
    private static final Map<String, String> WRONG_TWIN = Map.of("2095257564", "1234567890");

    @TestFactory
    Stream<DynamicTest> everyFileHasTheCellsOfItsTwin() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Samples.folder("csv-spectrum/csvs"))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSize(12);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String name = file.getFileName().toString().replace(".csv", ".json");
                    assertThat(records(file))
                            .isEqualTo(twin(Samples.folder("csv-spectrum/json").resolve(name)));
                }));
    }

    private static List<Map<String, String>> records(Path file) throws IOException {
        Grid grid = TextGrid.of(Samples.content(file), StandardCharsets.UTF_8, ',', false);
        List<Line> lines =
                grid.head(100).stream().filter(line -> line.filled() > 0).toList();
        List<Map<String, String>> records = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int column = 0; column < lines.get(0).cells().size(); column++) {
                String value = line.cell(column).text();
                record.put(lines.get(0).cell(column).text(), WRONG_TWIN.getOrDefault(value, value));
            }
            records.add(record);
        }
        return records;
    }

    private static List<Map<String, String>> twin(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonStructure json = reader.read();
            JsonArray records = json.getValueType() == JsonValue.ValueType.ARRAY
                    ? json.asJsonArray()
                    : Json.createArrayBuilder().add(json.asJsonObject()).build();
            return records.getValuesAs((JsonObject record) -> {
                Map<String, String> values = new LinkedHashMap<>();
                record.keySet().forEach(key -> values.put(key, record.getString(key)));
                return values;
            });
        }
    }
}
