package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.exports.signed.SignedFile;

/** Each file is read by one format and by no other, in whatever order the formats are asked. */
class ClaimsTest {

    private static final Map<String, String> FOLDERS = Map.of(
            "fatturapa", "fatturapa",
            "camt", "camt",
            "mt940-jejik", "mt940",
            "ubl-en16931", "ubl",
            "vcard", "vcard",
            "ics-james", "icalendar",
            "csv-spectrum", "table",
            "spreadsheets-poi", "table");

    /** Everything that is an export among the shared samples, one test for each file. */
    @TestFactory
    Stream<DynamicTest> samples() {
        return FOLDERS.entrySet().stream().flatMap(folder -> files(Samples.folder(folder.getKey()))
                .map(file -> DynamicTest.dynamicTest(
                        folder.getKey() + "/" + file.getFileName(), () -> onlyOne(file, folder.getValue()))));
    }

    private static void onlyOne(Path file, String key) throws IOException {
        Content content = Samples.content(file);
        if (!SignedFile.recognised(content)) {
            List<String> claims = Claims.certain(content);
            assertThat(claims).hasSizeLessThanOrEqualTo(1);
            if (!key.equals("table")) {
                assertThat(claims).isSubsetOf(key, "sdi", "cii");
            }
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(json|yml|md|txt)|.*LICENSE"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What each format's own contract test gives it. */
    @ParameterizedTest
    @MethodSource("contracts")
    void theSampleOfAContractIsReadByItsFormatAlone(Class<?> contract) throws Exception {
        var constructor = contract.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object test = constructor.newInstance();
        Content content = Samples.content("sample", (byte[]) called(test, "sample"));
        String key = ((ExportFormat) called(test, "format")).key();
        assertThat(Claims.certain(content)).containsExactly(key);
    }

    private static Object called(Object test, String name) throws Exception {
        for (Class<?> type = test.getClass(); type != null; type = type.getSuperclass()) {
            Optional<Method> method = Stream.of(type.getDeclaredMethods())
                    .filter(one -> one.getName().equals(name) && one.getParameterCount() == 0)
                    .findFirst();
            if (method.isPresent()) {
                method.get().setAccessible(true);
                return method.get().invoke(test);
            }
        }
        throw new NoSuchMethodException(name);
    }

    static List<Class<?>> contracts() throws Exception {
        Path classes = Path.of(ClaimsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Class<?>> contracts = files.map(
                            file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("FormatTest.class"))
                    .map(ClaimsTest::loaded)
                    .filter(type -> type.getSuperclass().getSimpleName().endsWith("FormatContract"))
                    .<Class<?>>map(type -> type)
                    .toList();
            assertThat(contracts).hasSizeGreaterThanOrEqualTo(12);
            return contracts;
        }
    }

    private static Class<?> loaded(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tables whose headings are near to those of another kind. */
    @Test
    void tablesThatLookAlikeAreToldApart() throws IOException {
        Map<String, String> tables = Map.of(
                "Data;Causale;Dare;Avere;Saldo;Descrizione\n01/03/2026;Fattura;\"1.000,00\";;\"1.000,00\";Rossi ft 12\nTOTALE;;;;;\n",
                "table",
                "Cliente;Partita IVA;Numero;Data;Scadenza;Importo;Residuo\nRossi;01180680397;1;31/01/2026;28/02/2026;10,00;10,00\n",
                "table",
                "Debitore;Partita IVA;Numero fattura;Data fattura;Scadenza;Importo;PEC\nRossi;01180680397;1;31/01/2026;;1.200,00;r@pec.example\n",
                "table",
                "01.10.003;-130,0\n01.10.004;1250,5\n",
                "table",
                "DATA;VALUTA;DARE;AVERE;DESCRIZIONE OPERAZIONE;CAUSALE ABI\n02/01/2026;02/01/2026;;100,00;BONIFICO ROSSI;48\n",
                "bank-csv",
                "Data operazione;Descrizione movimento;Importo entrate;Importo uscite;Saldo progressivo;Causale ABI\n"
                        + "02/01/2026;BONIFICO ROSSI;100,00;;1.100,00;48\n",
                "bank-csv",
                "Data;Valuta;Descrizione;TRN;Entrate;Uscite\n02/01/2026;02/01/2026;BONIFICO ROSSI;;100,00;\n",
                "bank-csv",
                "Denominazione;Indirizzo;Comune;P.IVA/TAX ID;Codice fiscale;Indirizzo PEC;Indirizzo e-mail;Telefono\n"
                        + "Rossi;Via Roma 1;Torino;01180680397;;r@pec.example;r@rossi.example;011 123456\n",
                "client-table");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Content content = Samples.content("x.csv", table.getKey().getBytes(StandardCharsets.UTF_8));
            assertThat(Claims.certain(content)).as(table.getKey()).containsExactly(table.getValue());
        }
    }
}
