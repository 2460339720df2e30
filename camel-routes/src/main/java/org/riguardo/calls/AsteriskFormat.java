package org.riguardo.calls;

import java.io.IOException;
import java.util.List;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.grid.Line;

/** The file to which Asterisk appends every call ({@code Master.csv}): no heading, 16 to 18 fields, or up to 21. */
public final class AsteriskFormat implements ExportFormat {

    private static final String KEY = "asterisk-cdr";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        List<Line> head = CallTable.head(content);
        return !head.isEmpty() && AsteriskRow.fits(head.get(0));
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        LocalTimes times = new LocalTimes(PhoneSystem.of(context).zone());
        return CallTable.read(content, context, KEY, line -> new AsteriskRow(line, times).read());
    }
}
