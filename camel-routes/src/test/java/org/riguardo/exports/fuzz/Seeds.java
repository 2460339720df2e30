package org.riguardo.exports.fuzz;

import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.riguardo.exports.Samples;
import org.riguardo.exports.signed.Sealed;

/** Files from which fuzzing starts: small ones of our own, and the shared samples, read where they lie. */
final class Seeds {

    private static final int LARGEST = 64 << 10;
    private static final List<String> FOLDERS =
            List.of("fatturapa", "camt", "mt940-jejik", "ubl-en16931", "csv-spectrum", "spreadsheets-poi", "vcard");

    private Seeds() {}

    static List<byte[]> all() {
        List<byte[]> seeds = new ArrayList<>(own());
        for (String folder : FOLDERS) {
            Samples.find(folder)
                    .ifPresentOrElse(
                            samples -> seeds.addAll(files(samples)),
                            () -> System.out.println(
                                    "Not among the seeds: shared/samples/" + folder + " is not beside this checkout"));
        }
        return seeds;
    }

    static List<byte[]> own() {
        byte[] xml = invoice().plain("1", "10.00", "2026-03-01").bytes();
        return List.of(
                xml,
                Sealed.sign(xml),
                text(
                        "Cliente;Partita IVA;Numero;Data;Scadenza;Importo;Residuo\r\nRossi;01180680397;1/A;31/01/2026;28/02/2026;1.234,56;0,00\r\n"),
                text(
                        "sep=,\r\n\"Cliente\",\"Numero\",\"Data\",\"Importo\"\r\n\"Rossi, F.lli\",\"1\",\"2026-01-31\",\"(12.50)\"\r\n"),
                text(
                        ":20:1\r\n:25:IT60X0542811101000000123456\r\n:28C:1/1\r\n:60F:C260101EUR100,00\r\n:61:2601020102C10,50NTRFRIF\r\n:86:BONIFICO\r\n:62F:C260102EUR110,50\r\n-"),
                text(
                        "OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260102<TRNAMT>10.50<FITID>1<NAME>Rossi</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"),
                text(
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Bianchi\r\nORG:Rossi Impianti\r\nEMAIL:ada@rossi.example\r\nEND:VCARD\r\n"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST) {
                    contents.add(Files.readAllBytes(file));
                }
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
