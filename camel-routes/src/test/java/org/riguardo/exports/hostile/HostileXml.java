package org.riguardo.exports.hostile;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riguardo.api.exports.Content;

/** XML that opens files and connections, or grows without bounds. */
final class HostileXml {

    private static final String SPACE = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2";
    private static final String ROOT = "<p:FatturaElettronica versione=\"FPR12\" xmlns:p=\"" + SPACE + "\"";
    private static final String END = "</p:FatturaElettronica>";

    private HostileXml() {}

    /** All of them; those that would open a connection lead to that address. */
    static Map<String, Content> all(String address) {
        Map<String, Content> files = new TreeMap<>();
        put(files, "xml entity of a file", doctype("<!ENTITY e SYSTEM \"file:///etc/passwd\">", "&e;"));
        put(files, "xml entity of an address", doctype("<!ENTITY e SYSTEM \"" + address + "\">", "&e;"));
        put(files, "xml parameter entity", doctype("<!ENTITY % p SYSTEM \"" + address + "\"> %p;", ""));
        put(files, "xml document type elsewhere", "<!DOCTYPE x SYSTEM \"" + address + "\">" + ROOT + ">" + END);
        put(files, "xml stylesheet elsewhere", "<?xml-stylesheet href=\"" + address + "\"?>" + ROOT + ">" + END);
        put(
                files,
                "xml schema elsewhere",
                ROOT + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + SPACE + " "
                        + address + "\">" + END);
        put(
                files,
                "xml include elsewhere",
                ROOT + " xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + address + "\"/>" + END);
        put(files, "xml billion laughs", laughs());
        put(
                files,
                "xml quadratic growth",
                doctype("<!ENTITY e \"" + "x".repeat(100_000) + "\">", "&e;".repeat(10_000)));
        files.put("xml 1M nested elements", Endless.text("x.xml", ROOT + ">", "<a>", 1_000_000, ""));
        files.put("xml 1M elements beside one another", Endless.text("x.xml", ROOT + ">", "<a/>", 1_000_000, END));
        files.put("xml 1M attributes", numbered(ROOT + "><a ", "a%07d=\"\" ", 1_000_000, "/>" + END));
        files.put("xml text of 10 MB", Endless.text("x.xml", ROOT + "><a>", "testo lungo ", 900_000, "</a>" + END));
        files.put("xml name of 10 MB", Endless.text("x.xml", ROOT + "><", "nome", 2_500_000, "/>" + END));
        files.put("xml comment of 100 MB", Endless.text("x.xml", ROOT + "><!--", "commento ", 11_000_000, "-->" + END));
        files.put("xml 500,000 namespaces", numbered(ROOT + " ", "xmlns:n%06d=\"u\" ", 500_000, ">" + END));
        return files;
    }

    private static String doctype(String subset, String text) {
        return "<!DOCTYPE p:FatturaElettronica [" + subset + "]>" + ROOT + "><a>" + text + "</a>" + END;
    }

    private static String laughs() {
        String entities = IntStream.range(1, 30)
                .mapToObj(level -> "<!ENTITY l" + level + " \"" + ("&l" + (level - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return doctype("<!ENTITY l0 \"ha\">" + entities, "&l29;");
    }

    private static Content numbered(String head, String unit, int times, String tail) {
        StringBuilder units = new StringBuilder();
        for (int number = 0; number < times; number++) {
            units.append(String.format(unit, number));
        }
        return Endless.text("x.xml", head, units.toString(), 1, tail);
    }

    private static void put(Map<String, Content> files, String name, String xml) {
        files.put(name, Endless.text("x.xml", xml, "", 0, ""));
    }
}
