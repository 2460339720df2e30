package org.riguardo.exports.hostile;

import java.util.Map;
import java.util.TreeMap;
import org.riguardo.api.exports.Content;

/** Tables, statements and other texts with lines and fields without end. */
final class HostileTexts {

    private static final String HEADINGS = "Cliente;Partita IVA;Numero;Data;Importo\r\n";

    private HostileTexts() {}

    static Map<String, Content> all() {
        Map<String, Content> files = new TreeMap<>();
        files.put("csv with a line of 2 GB", Endless.text("x.csv", HEADINGS, "abcdefgh", 1L << 28, "\r\n"));
        files.put("csv with a line of 300 MB", Endless.text("x.csv", HEADINGS, "abcdefghij", 30_000_000, "\r\n"));
        files.put(
                "csv with a quoted field of 300 MB",
                Endless.text("x.csv", HEADINGS + "\"", "a;b\r\n", 60_000_000, "\"\r\n"));
        files.put("csv with 20M fields in a row", Endless.text("x.csv", HEADINGS, ";", 20_000_000, "\r\n"));
        files.put("csv with 20M empty lines", Endless.text("x.csv", HEADINGS, "\r\n", 20_000_000, ""));
        files.put("csv of headings without end", Endless.text("x.csv", "", HEADINGS, 300_000, ""));
        files.put("one line of 300 MB", Endless.text("x", "", "abcdefghij", 30_000_000, ""));
        files.put("300 MB of quotes", Endless.text("x", HEADINGS, "\"", 300_000_000, ""));
        files.put("300 MB of zeros", Endless.text("x", "", "\0", 300_000_000, ""));
        files.put(
                "300 MB of base64",
                Endless.text("x", "MIAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwEA", "AAAA", 75_000_000, ""));
        files.put("p7m with a value of 100 MB", octets());
        files.put(
                "vcard with a line of 100 MB",
                Endless.text("x.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:", "x", 100_000_000, "\r\nEND:VCARD\r\n"));
        files.put("vcard 1M deep", Endless.text("x.vcf", "", "BEGIN:VCARD\r\n", 1_000_000, ""));
        files.put(
                "mt940 with 1M lines of information",
                Endless.text(
                        "x.sta",
                        ":20:1\r\n:25:1\r\n:28C:1\r\n:60F:C260101EUR0,\r\n:61:2601010101C1,NTRFX\r\n:86:a\r\n",
                        "testo\r\n",
                        1_000_000,
                        ":62F:C260101EUR1,\r\n-"));
        files.put(
                "calls with 2M rows",
                Endless.text(
                        "x.csv",
                        "",
                        ",0612345678,103,a,b,SIP/x-1,SIP/103-1,Dial,x,2026-03-10 10:00:00,,2026-03-10 10:00:09,9,0,BUSY,D\r\n",
                        2_000_000,
                        ""));
        files.put(
                "calendar with a line of 10 MB",
                Endless.text("x.ics", "BEGIN:VCALENDAR\r\nX-A:", "x", 10_000_000, "\r\nEND:VCALENDAR\r\n"));
        files.put(
                "calendar 1M deep",
                Endless.text("x.ics", "BEGIN:VCALENDAR\r\n", "BEGIN:A\r\n", 1_000_000, "END:VCALENDAR\r\n"));
        files.put(
                "ofx 1M deep",
                Endless.text("x.ofx", "OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX>", "<A>", 1_000_000, ""));
        return files;
    }

    /** SignedData around one octet string of that length, whose signature is missing. */
    private static Content octets() {
        int length = 100_000_000;
        byte[] head = {
            0x30,
            (byte) 0x80,
            6,
            9,
            0x2A,
            (byte) 0x86,
            0x48,
            (byte) 0x86,
            (byte) 0xF7,
            0x0D,
            1,
            7,
            2,
            (byte) 0xA0,
            (byte) 0x80,
            0x30,
            (byte) 0x80,
            2,
            1,
            1,
            0x31,
            0,
            0x30,
            (byte) 0x80,
            6,
            9,
            0x2A,
            (byte) 0x86,
            0x48,
            (byte) 0x86,
            (byte) 0xF7,
            0x0D,
            1,
            7,
            1,
            (byte) 0xA0,
            (byte) 0x80,
            4,
            (byte) 0x84,
            (byte) (length >> 24),
            (byte) (length >> 16),
            (byte) (length >> 8),
            (byte) length
        };
        return new Endless("x.p7m", head, new byte[] {'a'}, length, new byte[12]);
    }
}
