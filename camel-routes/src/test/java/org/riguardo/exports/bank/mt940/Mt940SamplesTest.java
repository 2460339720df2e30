package org.riguardo.exports.bank.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Expectations;
import org.riguardo.exports.Samples;

/** Every MT940 sample against the accounts, balances and entries that an independent reader found in it. */
class Mt940SamplesTest {

    private final Mt940Format format = new Mt940Format();

    @TestFactory
    Stream<DynamicTest> everySample() throws IOException {
        Path folder = Samples.folder("mt940-jejik");
        JsonObject expected = Samples.json(folder.resolve("expected.json")).getJsonObject("files");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sta")))
                    .hasSize(9)
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
        return expected.keySet().stream()
                .map(name -> dynamicTest(name, () -> check(folder.resolve(name), expected.getJsonObject(name))));
    }

    @TestFactory
    Stream<DynamicTest> everyExpectedValueCounts() throws IOException {
        Path folder = Samples.folder("mt940-jejik");
        JsonObject expected = Samples.json(folder.resolve("expected.json")).getJsonObject("files");
        return expected.keySet().stream()
                .map(name -> dynamicTest(
                        name,
                        () -> Expectations.eachCounts(
                                expected.getJsonObject(name),
                                Pattern.compile("-"),
                                changed -> check(folder.resolve(name), changed))));
    }

    private void check(Path file, JsonObject expected) throws IOException {
        assertThat(format.recognises(Samples.content(file))).isTrue();
        Reading.Read read = (Reading.Read) format.read(Samples.content(file), Samples.CONTEXT);
        List<BankStatement> statements = read.statements();
        assertThat(statements.stream().map(BankStatement::account)).isEqualTo(texts(expected, "accounts"));
        assertThat(statements.stream().map(BankStatement::number)).isEqualTo(texts(expected, "statement_numbers"));
        assertThat(statements.stream().map(BankStatement::opening))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(balances(expected, "opening"));
        assertThat(statements.stream().map(BankStatement::closing))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(balances(expected, "closing"));
        List<BankEntry> entries = statements.stream()
                .flatMap(statement -> statement.entries().stream())
                .toList();
        assertThat(entries).hasSize(expected.getInt("n_61"));
        List<JsonObject> wanted = expected.getJsonArray("entries").getValuesAs(JsonObject.class);
        for (int at = 0; at < wanted.size(); at++) {
            entry(entries.get(at), wanted.get(at));
        }
    }

    private static void entry(BankEntry found, JsonObject expected) {
        LocalDate value = LocalDate.parse("20" + expected.getString("value_date"), DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(found.valueOn()).isEqualTo(value);
        String booked = expected.isNull("entry") ? null : expected.getString("entry");
        assertThat(found.bookedOn())
                .isEqualTo(
                        booked == null
                                ? value
                                : LocalDate.parse(value.getYear() + booked, DateTimeFormatter.BASIC_ISO_DATE));
        String amount = expected.getString("amount").replace(',', '.');
        BigDecimal number = new BigDecimal(amount.endsWith(".") ? amount + "0" : amount);
        assertThat(found.amount().abs()).isEqualByComparingTo(number);
        assertThat(expected.getString("dc")).isEqualTo(found.amount().signum() < 0 ? "D" : "C");
    }

    private static List<String> texts(JsonObject expected, String name) {
        return expected.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static List<BigDecimal> balances(JsonObject expected, String name) {
        return texts(expected, name).stream()
                .map(text -> {
                    String amount = text.substring(10).replace(',', '.');
                    BigDecimal number = new BigDecimal(amount.endsWith(".") ? amount + "0" : amount);
                    return text.startsWith("D") ? number.negate() : number;
                })
                .toList();
    }
}
