package org.riguardo.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;

/** Keeps the instalments of a document in one column. */
final class InstalmentJson {

    private InstalmentJson() {}

    static String write(List<Instalment> instalments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Instalment instalment : instalments) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("due", instalment.due().toString())
                    .add("dueDerived", instalment.dueDerived())
                    .add("amount", instalment.amount().toPlainString());
            if (instalment.open() != null) {
                json.add("open", instalment.open().toPlainString());
            }
            array.add(json);
        }
        return array.build().toString();
    }

    static List<Instalment> read(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(value -> {
                JsonObject json = value.asJsonObject();
                return new Instalment(
                        LocalDate.parse(json.getString("due")),
                        json.getBoolean("dueDerived"),
                        new BigDecimal(json.getString("amount")),
                        json.containsKey("open") ? new BigDecimal(json.getString("open")) : null);
            });
        }
    }
}
