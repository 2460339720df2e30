package org.riguardo.exports.bank.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** Every camt sample against the whole decode that its makers published beside it. */
class CamtSamplesTest {

    private static final Set<String> UNBALANCED =
            Set.of("camt053.v2.all-balance-types.xml", "camt053.v2.five.decimals.xml");
    private static final Set<String> PENDING = Set.of("camt052.v4.xml", "camt052.v6.xml", "camt052.v6.Amt-zero.xml");

    private final CamtFormat format = new CamtFormat();

    @TestFactory
    Stream<DynamicTest> everySample() throws IOException {
        Path folder = Samples.folder("camt");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(26);
        return files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        assertThat(format.recognises(Samples.content(file))).isTrue();
        if (name.equals("camt053.v2.wrong.xml")) {
            assertThat(format.read(Samples.content(file), Samples.VOUCHED)).isInstanceOf(Reading.Refused.class);
            return;
        }
        assertThat(format.read(Samples.content(file), Samples.CONTEXT) instanceof Reading.Incomplete)
                .as("held because its entries do not lead from balance to balance")
                .isEqualTo(UNBALANCED.contains(name));
        Reading.Read read = (Reading.Read) format.read(Samples.content(file), Samples.VOUCHED);
        JsonObject expected = Samples.json(file.resolveSibling(name.replace(".xml", ".json")));
        List<JsonObject> entries = objects(expected, "getEntries");
        List<JsonObject> records = records(expected, entries);
        assertThat(read.statements())
                .hasSize(expected.getJsonArray("getRecords").size());
        int unprinted = read.statements().size() - records.size();
        for (int at = 0; at < records.size(); at++) {
            statement(read.statements().get(unprinted + at), records.get(at));
        }
        List<BankEntry> found = read.statements().stream()
                .flatMap(statement -> statement.entries().stream())
                .toList();
        assertThat(found)
                .as("of several statements its makers tell the entries of the last one only")
                .hasSize(expected.getJsonArray("getEntries").size()
                        + read.statements().size()
                        - 1);
        assertThat(found).allMatch(entry -> entry.counts() != PENDING.contains(name));
        int untold = found.size() - entries.size();
        for (int at = 0; at < entries.size(); at++) {
            entry(found.get(untold + at), entries.get(at));
        }
    }

    private static void statement(BankStatement found, JsonObject expected) {
        assertThat(found.account())
                .isEqualTo(expected.getJsonObject("getAccount").getString("getIdentification"));
        if (found.opening() != null) {
            assertThat(amounts(expected, "opening")).contains(found.opening().stripTrailingZeros());
        }
        if (found.closing() != null) {
            assertThat(amounts(expected, "closing")).contains(found.closing().stripTrailingZeros());
        }
        assertThat(found.opening() == null)
                .isEqualTo(amounts(expected, "opening").isEmpty());
    }

    private static List<BigDecimal> amounts(JsonObject statement, String type) {
        return objects(statement, "getBalances").stream()
                .filter(balance -> balance.getString("getType").equals(type))
                .map(balance -> money(balance.getJsonObject("getAmount")).stripTrailingZeros())
                .toList();
    }

    private static void entry(BankEntry found, JsonObject expected) {
        assertThat(found.amount()).isEqualByComparingTo(money(expected.getJsonObject("getAmount")));
        assertThat(found.currency())
                .isEqualTo(expected.getJsonObject("getAmount")
                        .getJsonObject("getCurrency")
                        .getString("getCode"));
        assertThat(found.reversal()).isEqualTo(expected.getBoolean("getReversalIndicator"));
        assertThat(found.valueOn()).isEqualTo(day(expected, "getValueDate"));
        LocalDate booked = day(expected, "getBookingDate");
        if (booked != null) {
            assertThat(found.bookedOn()).isEqualTo(booked);
        }
        List<JsonObject> details = details(expected);
        if (details.size() <= 1) {
            assertThat(Stream.of(found.bankReference())).contains(text(expected, "getAccountServicerReference"));
        }
        for (JsonObject detail : details) {
            detail(found, detail, details.size() == 1);
        }
    }

    private static void detail(BankEntry found, JsonObject detail, boolean only) {
        if (detail.get("getRemittanceInformation") instanceof JsonObject remittance) {
            assertThat(found.text()).contains(remittance.getString("getMessage"));
        }
        if (only
                && detail.get("getReference") instanceof JsonObject references
                && text(references, "getEndToEndId") != null) {
            assertThat(found.reference()).isEqualTo(references.getString("getEndToEndId"));
        }
        if (only) {
            String role = found.amount().signum() < 0 ? "Creditor" : "Debtor";
            JsonObject party = party(detail, role);
            assertThat(found.party()).isEqualTo(party == null ? null : name(party));
            boolean account = party != null
                    && party.get("getAccount") instanceof JsonObject number
                    && number.getString("__CLASS__").endsWith("IbanAccount");
            assertThat(found.iban())
                    .isEqualTo(account ? party.getJsonObject("getAccount").getString("getIdentification") : null);
        }
    }

    /** The party of that role, or the ultimate one where there is no other. */
    private static JsonObject party(JsonObject detail, String role) {
        JsonObject ultimate = null;
        for (JsonObject party : objects(detail, "getRelatedParties")) {
            String itsRole = party.getJsonObject("getRelatedPartyType").getString("__CLASS__");
            if (itsRole.endsWith("\\" + role)) {
                return party;
            }
            ultimate = itsRole.endsWith("\\Ultimate" + role) ? party : ultimate;
        }
        return ultimate;
    }

    private static String name(JsonObject party) {
        return text(party.getJsonObject("getRelatedPartyType"), "getName");
    }

    /** The statements, some of which are printed only within their entries, and some of several not at all. */
    private static List<JsonObject> records(JsonObject expected, List<JsonObject> entries) {
        List<JsonObject> records = new ArrayList<>(objects(expected, "getRecords"));
        entries.stream()
                .map(entry -> entry.get("getRecord"))
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .forEach(records::add);
        return records;
    }

    private static List<JsonObject> details(JsonObject entry) {
        List<JsonObject> details = new ArrayList<>();
        if (entry.get("getTransactionDetail") instanceof JsonObject first) {
            details.add(first);
        }
        details.addAll(objects(entry, "getTransactionDetails"));
        return details;
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private static BigDecimal money(JsonObject money) {
        int decimals = money.getJsonObject("getCurrency").getString("getCode").equals("JPY") ? 0 : 2;
        return new BigDecimal(money.getString("getAmount")).movePointLeft(decimals);
    }

    private static LocalDate day(JsonObject entry, String name) {
        return entry.get(name) instanceof JsonObject date
                ? LocalDate.parse(Objects.requireNonNull(date.getString("0")).substring(0, 10))
                : null;
    }

    private static String text(JsonObject parent, String name) {
        return parent.isNull(name) ? null : parent.getString(name);
    }
}
