package org.riguardo.plugins.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.InMemoryContent;

class TableMappingTest {

    private static final String TABLE =
            """
            Chi;Quale;Quando;Quanto
            Rossi Impianti;12;31/01/2026;1.200,00
            Bianchi Moda;13;28/02/2026;350,50
            """;

    private static FileReading read(Map<String, String> mappings) throws IOException {
        ReadContext context =
                new ReadContext(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 3), true, OwnNumbers.UNSET, mappings);
        return new ExportReader(BuiltInFormats::all)
                .read(
                        new InMemoryContent(
                                "elenco.csv",
                                TABLE.getBytes(StandardCharsets.UTF_8),
                                Instant.parse("2026-03-03T08:00:00Z")),
                        context);
    }

    @Test
    void aMappingHasItsTableReadWithoutAQuestion() throws IOException {
        assertThat(read(Map.of())).isNotInstanceOf(FileReading.Read.class);
        TableMapping mapping = TableMapping.read(Uploads.MAPPING);
        FileReading reading = read(Map.of(mapping.layout(), mapping.answers()));
        assertThat(reading).isInstanceOfSatisfying(FileReading.Read.class, read -> assertThat(
                        read.parts().get(0).read().documents().list())
                .extracting(document -> document.number())
                .containsExactly("12", "13"));
    }
}
