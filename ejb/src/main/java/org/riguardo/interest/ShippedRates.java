package org.riguardo.interest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rates that come with the application, from {@code rates.csv}; a firm adds what was published since. */
final class ShippedRates {

    private ShippedRates() {}

    static List<Rate> all() {
        List<Rate> rates = new ArrayList<>();
        var stream = Objects.requireNonNull(ShippedRates.class.getResourceAsStream("rates.csv"), "rates.csv");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                String[] cells = line.split(";", 4);
                rates.add(new Rate(
                        null,
                        RateKind.valueOf(cells[0]),
                        LocalDate.parse(cells[1]),
                        new BigDecimal(cells[2]),
                        cells[3],
                        null,
                        null));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rates;
    }
}
