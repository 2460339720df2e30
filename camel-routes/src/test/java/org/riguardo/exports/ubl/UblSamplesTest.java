package org.riguardo.exports.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.Expectations;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Samples;

/** Every UBL sample of the European norm against the values that an independent reader found in it. */
class UblSamplesTest {

    private static final Pattern UNKEPT = Pattern.compile(".*/endpoint|/(prepaid|payment_id|iban|terms)|.*/vat/[1-9]");

    private final ExportReader reader = new ExportReader(BuiltInFormats::all);

    @TestFactory
    Stream<DynamicTest> everySample() throws IOException {
        Path folder = Samples.folder("ubl-en16931");
        JsonObject expected = Samples.json(folder.resolve("expected.json")).getJsonObject("files");
        assertThat(expected).hasSizeGreaterThanOrEqualTo(19);
        return expected.keySet().stream()
                .map(name -> dynamicTest(name, () -> check(folder.resolve(name), expected.getJsonObject(name))));
    }

    /** Each of these values is looked at above; of endpoints and the ways to pay nothing is kept. */
    @TestFactory
    Stream<DynamicTest> everyExpectedValueCounts() throws IOException {
        Path folder = Samples.folder("ubl-en16931");
        JsonObject expected = Samples.json(folder.resolve("expected.json")).getJsonObject("files");
        return expected.keySet().stream()
                .map(name -> dynamicTest(
                        name,
                        () -> Expectations.eachCounts(
                                expected.getJsonObject(name),
                                UNKEPT,
                                changed -> check(folder.resolve(name), changed))));
    }

    private void check(Path file, JsonObject expected) throws IOException {
        FileReading.Read read = (FileReading.Read) reader.read(Samples.content(file), Samples.CONTEXT);
        assertThat(read.format()).isEqualTo("ubl");
        ExportDocument document = read.parts().get(0).read().documents().list().get(0);
        assertThat(document.number()).isEqualTo(expected.getString("id"));
        assertThat(document.type()).isEqualTo(expected.getString("code"));
        assertThat(expected.getString("type")).isEqualTo(document.credit() ? "CreditNote" : "Invoice");
        assertThat(document.date()).isEqualTo(LocalDate.parse(expected.getString("issue")));
        assertThat(document.currency()).isEqualTo(expected.getString("currency"));
        assertThat(document.total()).isEqualTo(amount(expected, "tax_inclusive"));
        assertThat(document.payable()).isEqualTo(amount(expected, "payable"));
        assertThat(document.instalments()).containsExactly(instalment(document, expected));
        assertThat(document.leftOut()).isNull();
        party(document.issuer(), expected.getJsonObject("supplier"));
        party(document.client(), expected.getJsonObject("customer"));
        if (expected.containsKey("preceding")) {
            assertThat(document.linked())
                    .isEqualTo(expected.getJsonArray("preceding").getValuesAs(JsonString::getString));
        }
    }

    private static Instalment instalment(ExportDocument document, JsonObject expected) {
        return expected.isNull("due")
                ? Instalment.derived(LocalDate.parse(expected.getString("issue")), document.payable(), null)
                : Instalment.due(LocalDate.parse(expected.getString("due")), document.payable(), null);
    }

    private static void party(Party party, JsonObject expected) {
        assertThat(party.name()).isEqualTo(expected.getString("name"));
        List<String> vat = expected.getJsonArray("vat").getValuesAs(JsonString::getString);
        assertThat(party.vatId()).isEqualTo(vat.isEmpty() ? null : vat.get(0));
        if (expected.containsKey("legal_id") && !expected.isNull("legal_id")) {
            assertThat(party.taxCode()).isEqualTo(expected.getString("legal_id"));
        }
    }

    private static BigDecimal amount(JsonObject expected, String name) {
        return new BigDecimal(expected.getString(name)).setScale(2);
    }
}
