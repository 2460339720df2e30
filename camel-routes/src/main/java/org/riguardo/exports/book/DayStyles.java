package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.riguardo.xml.XmlReaders;

/** Which cell styles of a book show a number as a day, by their numbers. */
final class DayStyles {

    private static final int MOST = 65_536;

    private final BitSet days = new BitSet();

    /** The styles of these number formats in their order; a format without a code of its own is a built-in one. */
    static DayStyles of(List<Integer> formatOfStyle, Map<Integer, String> codes) {
        DayStyles styles = new DayStyles();
        for (int style = 0; style < formatOfStyle.size(); style++) {
            styles.days.set(style, isDay(formatOfStyle.get(style), codes));
        }
        return styles;
    }

    boolean isDay(int style) {
        return style >= 0 && days.get(style);
    }

    /** The styles in the style part of an XLSX book. */
    static DayStyles read(InputStream part) throws XMLStreamException, IOException {
        XMLStreamReader xml = XmlReaders.of(part);
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        boolean inCellStyles = false;
        while (xml.hasNext() && formats.size() < MOST && codes.size() < MOST) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                inCellStyles |= name.equals("cellXfs");
                if (name.equals("numFmt")) {
                    codes.put(number(xml, "numFmtId"), String.valueOf(xml.getAttributeValue(null, "formatCode")));
                } else if (inCellStyles && name.equals("xf")) {
                    formats.add(number(xml, "numFmtId"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
        return of(formats, codes);
    }

    private static boolean isDay(int format, Map<Integer, String> codes) {
        String own = codes.get(format);
        @Nullable
        String code = own != null ? own : format < 0 || format > 49 ? null : BuiltinFormats.getBuiltinFormat(format);
        return DateUtil.isADateFormat(format, code);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
