package org.riguardo.exports.fatturapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import org.riguardo.exports.Expectations;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Samples;

/** Every FatturaPA sample against the values that an independent reader found in it. */
class FatturaPaSamplesTest {

    private static final Pattern UNKEPT = Pattern.compile(
            "/(root|versione|encoding_declared|bom|formato|codice_destinatario|p7m"
                    + "|.*/(condizioni|modalita|data_rif|giorni|iban|arrotondamento|esigibilita|riepilogo_sum|ritenute.*)).*");

    private final ExportReader reader = new ExportReader(() -> List.of(new FatturaPaFormat()));

    @TestFactory
    Stream<DynamicTest> everySample() throws IOException {
        Path folder = Samples.folder("fatturapa");
        JsonObject expected = Samples.json(folder.resolve("expected.json")).getJsonObject("files");
        assertThat(expected).hasSizeGreaterThanOrEqualTo(10);
        return expected.keySet().stream()
                .map(name -> dynamicTest(name, () -> check(folder.resolve(name), expected.getJsonObject(name))));
    }

    /** Each of these values is looked at above; the ways of payment, the transmission and the encoding are not kept, and the summary counts only without a total. */
    @TestFactory
    Stream<DynamicTest> everyExpectedValueCounts() throws IOException {
        Path folder = Samples.folder("fatturapa");
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
        FileReading reading = reader.read(Samples.content(file), Samples.CONTEXT);
        if (!expected.containsKey("bodies")) {
            assertThat(reading).isInstanceOfSatisfying(FileReading.Refused.class, refused -> assertThat(
                            refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason().it()).containsIgnoringCase("firma")));
            return;
        }
        FileReading.Read read = (FileReading.Read) reading;
        assertThat(read.notes()).hasSize(expected.containsKey("p7m") ? 1 : 0);
        List<ExportDocument> documents = read.parts().get(0).read().documents().list();
        List<JsonObject> bodies = expected.getJsonArray("bodies").getValuesAs(JsonObject.class);
        assertThat(documents).hasSameSizeAs(bodies);
        for (int at = 0; at < bodies.size(); at++) {
            ExportDocument document = documents.get(at);
            party(document.issuer(), expected.getJsonObject("cedente"));
            party(document.client(), expected.getJsonObject("cessionario"));
            assertThat(document.client().pec()).isEqualTo(text(expected, "pec_destinatario"));
            document(document, bodies.get(at));
        }
    }

    private static void party(Party party, JsonObject expected) {
        if (text(expected, "name") != null) {
            assertThat(party.name()).isEqualTo(text(expected, "name"));
        }
        assertThat(party.vatId()).isEqualTo(text(expected, "vat"));
        assertThat(party.taxCode()).isEqualTo(text(expected, "cf"));
        if (expected.containsKey("phone")) {
            assertThat(party.phone()).isEqualTo(text(expected, "phone"));
            assertThat(party.email()).isEqualTo(text(expected, "email"));
        }
    }

    private static void document(ExportDocument document, JsonObject expected) {
        assertThat(document.type()).isEqualTo(text(expected, "tipo"));
        assertThat(document.number()).isEqualTo(text(expected, "numero"));
        assertThat(document.date()).isEqualTo(LocalDate.parse(expected.getString("data")));
        assertThat(document.currency()).isEqualTo(text(expected, "divisa"));
        String total = expected.getString("importo_totale", expected.getString("riepilogo_sum", "25.00"));
        assertThat(document.total()).isEqualTo(new BigDecimal(total));
        if (expected.containsKey("fatture_collegate")) {
            assertThat(document.linked())
                    .isEqualTo(expected.getJsonArray("fatture_collegate").getValuesAs(JsonString::getString));
        }
        if (expected.containsKey("pagamenti")) {
            assertThat(document.instalments())
                    .isEqualTo(expected.getJsonArray("pagamenti").getValuesAs(FatturaPaSamplesTest::instalment));
        } else {
            assertThat(document.instalments()).singleElement().satisfies(instalment -> {
                assertThat(instalment.dueDerived()).isTrue();
                assertThat(instalment.due()).isEqualTo(document.date().plusDays(30));
            });
        }
        if (!expected.containsKey("pagamenti") && underSplitPayment(expected)) {
            assertThat(document.payable()).isEqualTo(new BigDecimal("100.00"));
        }
        BigDecimal asked =
                document.instalments().stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(document.payable()).isEqualByComparingTo(asked);
    }

    private static boolean underSplitPayment(JsonObject body) {
        return body.containsKey("esigibilita")
                && body.getJsonArray("esigibilita")
                        .getValuesAs(JsonString::getString)
                        .contains("S");
    }

    private static Instalment instalment(JsonValue value) {
        JsonObject payment = value.asJsonObject();
        return Instalment.due(
                LocalDate.parse(payment.getString("scadenza")), new BigDecimal(payment.getString("importo")), null);
    }

    private static String text(JsonObject object, String key) {
        return object.isNull(key) ? null : object.getString(key);
    }
}
