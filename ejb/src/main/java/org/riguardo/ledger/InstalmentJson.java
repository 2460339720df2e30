package org.riguardo.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;

/** Keeps the instalments of a document in one column. */
final class InstalmentJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private InstalmentJson() {}

    static String write(List<Instalment> instalments) {
        StringBuilder json = new StringBuilder("[");
        for (Instalment instalment : instalments) {
            json.append(json.length() == 1 ? "{" : ",{")
                    .append("\"due\":\"")
                    .append(instalment.due())
                    .append("\",\"dueDerived\":")
                    .append(instalment.dueDerived())
                    .append(",\"amount\":\"")
                    .append(instalment.amount().toPlainString());
            if (instalment.open() != null) {
                json.append("\",\"open\":\"").append(instalment.open().toPlainString());
            }
            json.append("\"}");
        }
        return json.append(']').toString();
    }

    static List<Instalment> read(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(column))) {
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
