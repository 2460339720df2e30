package org.riguardo.exports.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Spreadsheet books that grow without bounds, reach out, or are locked. */
final class HostileBooks {

    private static final String HEADINGS = "<row r=\"1\">" + text("A1", "Cliente") + text("B1", "Partita IVA")
            + text("C1", "Numero") + text("D1", "Data") + text("E1", "Importo") + "</row>";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private HostileBooks() {}

    static Map<String, byte[]> all(String address) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "xlsx with 1M rows that end in column XFD",
                book(HEADINGS, "<row><c r=\"XFD9\"><v>1</v></c></row>", 1_000_000));
        files.put("xlsx with 1M empty rows of 16k columns", book(HEADINGS, "<row spans=\"1:16384\"/>", 1_000_000));
        files.put("xlsx with 3M cells in a row", book(HEADINGS + "<row>", "<c><v>1</v></c>", 3_000_000));
        files.put(
                "xlsx with 2M merged cells",
                book(HEADINGS + "</sheetData><mergeCells>", "<mergeCell ref=\"A1:XFD9\"/>", 2_000_000));
        files.put(
                "xlsx with a cell of 100 MB",
                book(HEADINGS + "<row><c t=\"inlineStr\"><is><t>", "x".repeat(1_000), 100_000));
        files.put("xlsx with 1M shared strings", strings());
        files.put("xlsx with a link elsewhere", linked(address));
        files.put("xlsx with a formula that starts a program", formula());
        files.put("xlsx with an entity elsewhere", entity(address));
        files.put("xlsx with a password", locked());
        files.put("xls with a password", lockedOld());
        return files;
    }

    private static String text(String cell, String value) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    private static byte[] book(String head, String unit, int times) {
        return container(false)
                .repeated(
                        "xl/worksheets/sheet1.xml",
                        SHEET + "<sheetData>" + head,
                        unit,
                        times,
                        "</sheetData></worksheet>")
                .bytes();
    }

    private static Packed container(boolean strings) {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return new Packed()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types
                                + "sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types
                                + "sharedStrings+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                                + "worksheet+xml\"/></Types>")
                .with("_rels/.rels", relationships("rId1", relations + "/officeDocument", "xl/workbook.xml", ""))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + relations
                                + "\"><sheets><sheet name=\"Foglio1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships("rId1", relations + "/worksheet", "worksheets/sheet1.xml", "")
                                .replace(
                                        "</Relationships>",
                                        strings
                                                ? "<Relationship Id=\"rId2\" Type=\"" + relations
                                                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
                                                : "</Relationships>"));
    }

    private static String relationships(String id, String type, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\""
                + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"" + mode + "/></Relationships>";
    }

    private static byte[] strings() {
        return container(true)
                .with("xl/worksheets/sheet1.xml", SHEET + "<sheetData>" + HEADINGS + "</sheetData></worksheet>")
                .with("xl/sharedStrings.xml", out -> {
                    write(out, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
                    for (int number = 0; number < 1_000_000; number++) {
                        write(out, "<si><t>stringa numero " + number + "</t></si>");
                    }
                    write(out, "</sst>");
                })
                .bytes();
    }

    private static byte[] linked(String address) {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return container(false)
                .with(
                        "xl/worksheets/sheet1.xml",
                        SHEET + "<sheetData>" + HEADINGS + "<row r=\"2\"><c r=\"A2\"><f>WEBSERVICE(\"" + address
                                + "\")</f></c></row></sheetData></worksheet>")
                .with(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        relationships("rId1", relations + "/externalLinkPath", address, " TargetMode=\"External\""))
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relationships("rId1", relations + "/image", address, " TargetMode=\"External\""))
                .bytes();
    }

    private static byte[] formula() {
        String row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>cmd|'/c calc'!A0</f><v>=cmd|' /C calc'!A0</v></c>"
                + text("B2", "01180680397") + text("C2", "1") + text("D2", "01/03/2026") + text("E2", "10,00")
                + "</row>";
        return container(false)
                .with("xl/worksheets/sheet1.xml", SHEET + "<sheetData>" + HEADINGS + row + "</sheetData></worksheet>")
                .bytes();
    }

    private static byte[] entity(String address) {
        return container(false)
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>" + SHEET + "<sheetData>" + HEADINGS
                                + "</sheetData></worksheet>")
                .bytes();
    }

    private static byte[] locked() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("segreto");
            try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(formula()));
                    OutputStream out = encryptor.getDataStream(files)) {
                book.save(out);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    private static byte[] lockedOld() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("segreto");
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("Cliente");
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
