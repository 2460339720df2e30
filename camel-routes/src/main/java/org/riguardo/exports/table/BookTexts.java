package org.riguardo.exports.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.riguardo.xml.XmlReaders;

/** What the sheets of a book share: its texts, and which of its styles show a number as a day. */
final class BookTexts {

    private static final int MOST_CHARACTERS = 50_000_000;

    private BookTexts() {}

    /** The shared texts in their order, without the phonetic readings that some have. */
    static List<String> texts(@Nullable InputStream part) throws XMLStreamException, IOException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return texts;
        }
        try (part) {
            XMLStreamReader xml = XmlReaders.of(part);
            StringBuilder text = new StringBuilder();
            int characters = 0;
            boolean counts = false;
            int phonetic = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                    counts = phonetic == 0 && xml.getLocalName().equals("t");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    counts = false;
                    if (xml.getLocalName().equals("si")) {
                        texts.add(text.toString());
                        text.setLength(0);
                    }
                } else if (counts && xml.hasText()) {
                    text.append(xml.getText());
                    characters += xml.getTextLength();
                    if (characters > MOST_CHARACTERS) {
                        throw new XMLStreamException("Too much text", xml.getLocation());
                    }
                }
            }
        }
        return texts;
    }

    /** The numbers of the cell styles that show days. */
    static Set<Integer> dayStyles(@Nullable InputStream part) throws XMLStreamException, IOException {
        Set<Integer> days = new HashSet<>();
        if (part == null) {
            return days;
        }
        try (part) {
            XMLStreamReader xml = XmlReaders.of(part);
            Map<Integer, String> formats = new HashMap<>();
            boolean inCellStyles = false;
            int style = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    inCellStyles |= name.equals("cellXfs");
                    if (name.equals("numFmt")) {
                        formats.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    } else if (inCellStyles && name.equals("xf") && isDay(number(xml, "numFmtId"), formats)) {
                        days.add(style);
                    }
                    style += inCellStyles && name.equals("xf") ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    inCellStyles = false;
                }
            }
        }
        return days;
    }

    private static boolean isDay(int format, Map<Integer, String> formats) {
        String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        return DateUtil.isADateFormat(format, code);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
