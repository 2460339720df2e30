package org.riguardo.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The kinds of file in which a list can be taken along. */
public enum SheetKind {
    /** As Italian spreadsheet programs expect it: UTF-8 with a byte order mark, semicolons, decimal commas, dd/MM/yyyy. */
    CSV("text/csv; charset=UTF-8"),
    /** An Excel book (ISO/IEC 29500) with typed cells. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The kind of that ending, {@code csv} or {@code xlsx}. */
    public static SheetKind of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** The MIME type. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its file names, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a list with these headings. */
    public Sheet open(String title, List<String> headings, OutputStream out) throws IOException {
        return this == CSV ? new CsvSheet(headings, out) : new XlsxSheet(title, headings, out);
    }
}
